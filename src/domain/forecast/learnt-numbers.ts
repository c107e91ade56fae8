// Written by `npm run train` on 2026-11-23 with the seed 20251123, from the M3, M1 and Tourism series in
// ../shared/data/forecast. Do not change a number: train again.
//
// monthly, 1209 series, each by what was learnt from the other folds:
//   whole OWA 0.7989  sMAPE 13.90  MASE 0.942  80 %: 79.4  95 %: 94.8  MSIS 7.00
//   60    OWA 0.8096  sMAPE 14.13  MASE 0.917  80 %: 79.8  95 %: 94.8  MSIS 6.67
//   36    OWA 0.7272  sMAPE 14.50  MASE 0.972  80 %: 80.0  95 %: 94.9  MSIS 7.19
//   24    OWA 0.6500  sMAPE 14.37  MASE 1.022  80 %: 79.8  95 %: 94.9  MSIS 7.79
//   18    OWA 0.6797  sMAPE 14.97  MASE 1.053  80 %: 79.9  95 %: 94.9  MSIS 7.81
//   12    OWA 0.7015  sMAPE 15.43  MASE 1.088  80 %: 79.9  95 %: 95.0  MSIS 10.11
// quarterly, 700 series, each by what was learnt from the other folds:
//   whole OWA 0.8531  sMAPE 11.22  MASE 1.254  80 %: 80.5  95 %: 95.1  MSIS 10.80
//   20    OWA 0.8476  sMAPE 11.48  MASE 1.078  80 %: 79.6  95 %: 94.6  MSIS 9.51
//   12    OWA 0.6528  sMAPE 11.83  MASE 1.167  80 %: 79.1  95 %: 94.7  MSIS 10.57
//   8     OWA 0.6312  sMAPE 11.87  MASE 1.310  80 %: 79.6  95 %: 94.8  MSIS 12.28
//   6     OWA 0.6753  sMAPE 12.47  MASE 1.448  80 %: 80.0  95 %: 94.8  MSIS 12.71
//   4     OWA 0.6927  sMAPE 12.78  MASE 1.486  80 %: 79.8  95 %: 94.9  MSIS 16.66

/** See `PackedLearnt`: by periods in a year. */
export const NUMBERS = {
  4: {
    pooled: [0.576, 'lczl9ntkpob1wk00nbdtjaswg4iwgkiaj3izg1ijez8lhia5d5tefy'],
    direct: [
      0.97,
      'mmfqqffpezesgyf6jkegjojxip88kgqpogk2gv5jhylmh3k3jnixi3ebj8i3h5gyi5k3h9g4idjokgjjjiflhid6kdh5kzhhktoqj1igahgsb7flhakefpf1laehdojtkoopksf6frgqivhthak1hmkygkivhjfwh1grgljahhlijkjshahxashyj7eaiki6qyhvjafai5h9igiynmgqfen6dmiakjhuevi4n9jqhrh6ezgygohwhrfci9ivgjk6hfh5imjdgph1fah8igpfgogsjnkjelgnenbmg5nonyg5jui8itiammgad2g9fcd1k2j3o0i7lfhdelg0gigghfjni3jhipnhn2gbbtgdglcuibj6qdgrl3iwi7gri3i2ifj8imh3gvhseskfmmkuilc8onm4eaf8cgj7j6d4jei2evk0hxdniqmpd1hvmeinhxgdj2i9flgfmyfpi2mxize7fdjbjaewhvmrgom0hsjchggji4h2fqf1m1f2i0gohyjmfdhegbqzdsjyb0hob2hemvn8h8ffzygca2h4j9q5hxl9lsb5hmfd9gizlvhxi3i4iceflekmjtiu83',
    ],
    inner: [
      0.59,
      'kmh5lwhgf8i1kqbjzygkbdpyeskhc8cahchajtjcffiujtcnjbigg2hvj2kpgob9o1hfexqwd4snhh5nkwh6h3mjeyiqiytzl0i0gsghkwgvckg1j1hvibevkyc8d7mpc3jyh65yre59f4t3flj5fhjrgjkzm7por4i6e8k9hujwf3eimti3hee5l8dbeyi5lbj3dtiqitjpghn9kliybunaiwk6bthql4i4jv7uqg4v8en0iwhmibfok0dveqfmhziqji4dsg2398lqh9hzhjfzj7gkfzfzdhhxkbgrghlchscvpxgqi6fsj0c3cbhwhph2j3iqhmgel4o7gqghleilh2grj6iykvh7j3e0jgcbn0kb8hjvi3arm4bfkbqk1knac49lptf8lhxfbshggtwb73vrqhhjdrj0jaaim9hahr70',
    ],
    outer: [
      0.861,
      'ppgxb6i8k6lmjyhw1pmqnsh3hrgihoisihhxhskzhogbjkifn5i0dkc0jgj1iahziwehiusdizmottcpg253eeh4l1gj6ogtguclm0jhpsloi3dwj5vlj7mnsrdkh398dq8qblkqsoj4h0kfdqfillcdg79uhsavgjfsi2e2dkzyhno6',
    ],
    later: [1.89, '0iiog0ds9jmhbp6mn0zykp'],
    least: [2, 'qz4idh4ueedh94hzeehzhzhzhz90hz9chz9b000000000092c500a7'],
    most: [2, 'qzz7mhldndzyqyzyuiqzqyqzqzqyzyqyzyqyzyy7zyzyzyxmqczypy'],
    reach: [
      0.773,
      '00jygvhhqmkfegy1fezngaine6gz8gi9mcqa7dj7jak9m9jfi9qnhkysiygs9hcjahkth9nedii0itiqowjdf8w7h3qahohnf4gncih8jer4jsjsj6k3lfioivnkiisaiygsd3escukzibot',
    ],
    factors: [1.96, 'ubsbs4rirgs1tis7qzq9pzq9wft7t7sms9tgzxwwvqtwtru1'],
  },
  12: {
    pooled: [0.297, 'pyqn77lssrb0jktt3wiiozkbnyp9axmqq4awnxk1jul7l1lmnqgrf8rk85k9ka5bqmcgbvozhd5azyenic9gbnkkhrduqokg'],
    direct: [
      0.961,
      'iug1ltg0cokkf7g3kggbn5gehhbhihmnknixhu87owjziwifhtidhbj0k3hmflihgxjxgtflhyh3jzilink1jnd6jzhehghiixsbhfgs99h8h1ftian6h5jndefffsgpivojjih8hthvhjgpj6kmi0hzfmh3gphjgsfze6jchij6k2o6jlhieahhieblj4hlmrkdjjgqi0jli8hqjmgvfjm8fjhplih8fuhohtjij7hhd4jvhygrgzfnhcgxnoimehgqiflmitgmf6g9j5mnfjghlchnhphcgcdxgnlpkribh7j7l3ewi4fofwg8fsdviui3npkamvjzgeg7gjhukqgcgdi0lshgkbfldmggfnavjbkdmpkunkk2hmg5huh7ggirhsiehik2frkhkil3g6afp9nxfnh0auingle4h1gajyj8jnjmi0ijaeidl5hxi9i7gnkehbhgl3dtj5pkiofygngbkegvffinhoiqieidhsfnj2hnh8hvjegsi3gti0iufjifgqn9hqhjarh2ergmj4m9g3e8zyifctbnjdlckrhap8jomof297famchufqioh8c0mrj9k4jacj',
    ],
    inner: [
      0.812,
      'jxikkshriffpjfjpsxg9cmlghwjxf8fvi8h2glm0guiudse5g7j4lhjjimhkeeexrkc29uqlf1qoaoc8m4hle8dui4hlpwori1hdfcioh4hwiahwhvkjjmgcjscsjzk4fbmzo3dgldahmklxgghrj7f8i6ickekdo5iajsmmi3hjdfe3mihjjfivitivgyhrlni0i1h5jdj6injbg4hig8j9iejmgwhdhpkni5fek8d2lxlllkhqi0k3iujtg6guhxmwncgvkt8uiii7glkgmzhrjleagvh1eiicj4i9elgqeue1gsiwkij2ingsflfvj2gcg7eogqjdm2lmfhf5dyglfdkvkcjwikjgjsh2i0eyiiibcyknnnddjgdyl9kr00kxqr7omagrpcpm7gbf4ol2dkpmh5gwe6m3nsiliycjfbf2',
    ],
    outer: [
      1.04,
      'puh4goh4jpkogpgn02nwp7k8gqe7gqgzaxj3gzntlgk1jrg0cffufw98igeswulkj1m4i6guj1icokjwjm6thwf9jegheggdi6g5gtflmtkqkcfjjcltj9k7ubf8i5b6dqcid0hskvgvhfc9f4girbham3dmhgk2glhpeaeofuqohnm7',
    ],
    later: [3.14, '01k1gqlhj6ijqoael4k3oj'],
    least: [2, 'qz4idi63eedi90hzeehzhzhzhz90hz90hz90009n00000000ce00ad'],
    most: [2, 'qzvfmhlindzyqzzyx5qzqzqzqzqzzyqzzyqzzyzyzyzyzyvcpxzyq8'],
    reach: [
      0.808,
      'b3hsi2jxlrk1gfzyjxetgrich1bhh6j4hzu0b1jmgtkulqiyj3w8iowihvi2hcfxbziyh0pujphjj5k0kvjhidwqjkfkgkhth0exk6ivi2rfpnjcgjjxmrjak2qkirq8i7hvhxe7haiekopx',
    ],
    factors: [1.56, 'wqu4ufu4tjt2westt4t0skriz4vhvbv3v7vczyuxvauxuzuq'],
  },
} as const;
