// Written by `npm run train` on 2026-11-23 with the seed 20251123, from the M3, M1 and Tourism series in
// ../shared/data/forecast. Do not change a number: train again.
//
// monthly, 1209 series, each by what was learnt from the other folds:
//   whole OWA 0.7975  sMAPE 13.91  MASE 0.938  80 %: 79.4  95 %: 94.8  MSIS 6.97
//   60    OWA 0.8047  sMAPE 14.10  MASE 0.908  80 %: 79.8  95 %: 94.8  MSIS 6.66
//   36    OWA 0.7232  sMAPE 14.45  MASE 0.964  80 %: 80.0  95 %: 94.9  MSIS 7.24
//   24    OWA 0.6433  sMAPE 14.25  MASE 1.009  80 %: 79.7  95 %: 94.8  MSIS 7.79
//   18    OWA 0.6663  sMAPE 14.77  MASE 1.025  80 %: 79.9  95 %: 94.9  MSIS 7.72
//   12    OWA 0.6913  sMAPE 15.28  MASE 1.067  80 %: 80.0  95 %: 94.9  MSIS 10.03
// quarterly, 700 series, each by what was learnt from the other folds:
//   whole OWA 0.8533  sMAPE 11.23  MASE 1.253  80 %: 80.4  95 %: 94.9  MSIS 10.90
//   20    OWA 0.8437  sMAPE 11.39  MASE 1.076  80 %: 79.8  95 %: 94.5  MSIS 9.48
//   12    OWA 0.6445  sMAPE 11.67  MASE 1.154  80 %: 78.9  95 %: 94.8  MSIS 10.55
//   8     OWA 0.6204  sMAPE 11.65  MASE 1.290  80 %: 79.7  95 %: 94.8  MSIS 12.20
//   6     OWA 0.6603  sMAPE 12.24  MASE 1.411  80 %: 79.9  95 %: 94.8  MSIS 12.67
//   4     OWA 0.6858  sMAPE 12.69  MASE 1.468  80 %: 79.8  95 %: 94.9  MSIS 16.82

/** See `PackedLearnt`: by periods in a year. */
export const NUMBERS = {
  4: {
    pooled: [0.576, 'lczl9ntkpob1wk00nbdtjaswg4iwgkiaj3izg1ijez8lhia5d5tefy'],
    direct: [
      1.61,
      'o4iql2hsjyfuh0hai8f1holoj2dcnpplopl4g16zhmkietm9iyikf3dkkrmegjc3nxi8fsh0iliyhnk4knejiwgllcdniwgklyo8nznj8mkma7m3npi3dleykpknc6gjk5iohwa5icg0izgnjsl1jomrh1iphzdbj5h1flkofujfmkkzhte9cafdigh7kvikt1dojqgfk1gcnci8m3hlh3ixd3jvsufu9bq2n5hieqjqachef3czh1dgqlhuenmsitfljml9d3k6btlhjeoah2gagjl3gnfbbod8d9syp08mlpkwi6hwl3egcti2j1aaoejdnsfijqe397jfgggpewlzhwmhhlqnpfe4bybri8d5gpipqzdyiuitj9gxergtjdmbh6jbdziye8g8hlosj1hnkfkpj0c1gwl0lhdxmvg6h5gjbcctkno3eth2klghi6hskrk2gkejnxg2kgizk6dplsjkjkdwi5jcg6ixfyiugohwjnkufefmpkn1dbgxfni9hrhpkbru6nm66kfdceiin0mvk0fizyhf87ppkmjicllskdcwd0fl6rkpiejrhldrl7donojfkyki7c',
    ],
    inner: [
      1.32,
      'ffjkmnhlcugpkhdtl5b491jxbjitbe95ghfig3igfpjslv9wg9flonfbi4jnhjhjobjigpsuh4qscx6vhkevhsnlddfif8xtwtg7k1c7niqtfohil3g5qxh9nj1zdkobgvjmig8npt0df4pqbqnxdefuffgyjmofidk4cik2rpqa63ezm0ieglcijtg8ffkfmdllamnskwe0iuqetpaq9brklxmfgvgvqcidx3dgu17vf7lmzxbud45xmflpjbi2d3l4u67ds925e3f6k1i7l0felwhkfjc3epmjpji3fcnigeg4dxe3l0ecipehdgicj7auegeohcgprrr1hxdsn3jsg4hll4jq1zfff9dgkn7ojjh3eckjep8xk9a7k9m0eoza84f0l7cbjzwi5fbnb7jwgdxsjuh9iopqlsgpishsi08m',
    ],
    outer: [
      2.02,
      'kz748vfrjiiko0m1eisjnneyl2g4kzhchwkehxong7aootizn9fvbe6tmqo5fwnih1hriklzidntovgfh0bekwc6ncfl7phajacnkbn0k2lciaelhmzykem5o3gnc8c9jd9ycgkjoletg2hifsgykmhqkg8dj2cnhbejgydoaetbgjll',
    ],
    later: [2.17, '5no5djmr24pi3z2qkwzxht'],
    least: [2, 'qz4idh4ueedh96hzeehzhzhzhz90hz98hz9b000000000092c500a7'],
    most: [2, 'qzz7mhldndzyqyzyuiqzqzqzqzqyzyqyzyqyzyy7zyzyzyxmqczypy'],
    reach: [
      0.845,
      '00jphfhipqk2ebwaftydguike2fc9vhuluph7fjsj5k8mbithlqbh6xvj0gxagc8apkshhmydyhuixioohjef7uegoq7i8hlf6fzd9gzj7q2jijpj7k2lmigi3nli2rriygwdgeeczkoioog',
    ],
    factors: [2.04, 'tprxrkr1r3rjt8rrqqpypoq2vrsssns9rvsxzywbuwtft2to'],
  },
  12: {
    pooled: [0.297, 'pyqn77lssrb0jktt3wiiozkbnyp9axmqq4awnxk1jul7l1lmnqgrf8rk85k9ka5bqmcgbvozhd5azyenic9gbnkkhrduqokg'],
    direct: [
      1.27,
      'qrbcpfb8dbfmb4h8jofsnsacjmeer4u4iwc2nt9cm3l7flhxm5mqdblobam7c7g2nej7gajoiogdexk8j9knlicltrh3lj85d5u4eafs7ahdmjmdhohmgrpkbyfugahznjhyjsguizohg9dfd1prkke8gok3g5glks9fesfxmriwk4onnlita3kaecb8k7ffrsn6dgbphhnijfpfdqr7ixjx9pgsrah7ehjmjud6dlnkc3pag0hrhhinm794q6hr7pgxjgolknfsdffzotkhifdbouincx9fft9nlvu4n6f8ititrkaxmxejjlhqdafpgjgepagwimimgxegbyhxjhpdi4ijqidejqe27cm7jqajeumto9llm8eqheddleiogrljhvddl5s0d8izi7muhf9xtoncish5ccjmfcbqkt79h4gbt5n8f8lva7gxjh84bfmyk4lkihk6m1fbi7r8bcilbmizm9iicikxl3i9mihkk9ffj5bti6f5j2k2hjdoj3lyeoj1e8nhjodo8vi8jtdvkfi4dmgtzwjbc8jrfjm0pndvku8br4ea7fipmqhuerqxizdenrcem9f59v',
    ],
    inner: [
      1.61,
      'o1lhifjtesbql7m3rdcmgghziemidndqhhgodfijcunefnftecjrlzfve2h4dcfqszc78ftlewjt5ohyj7f9g3kxemfet0q9ifgdiucn9el2kngxesjjulcbf1foj7j9jsl2x0gqd41pimm1i1k6fpedn3ipl8jtsfi6igi18cgmd9gzmekkiyevvuguewjuqth9jsnel4j4ijr8d770l5pipggrcnelj8eymanjk0k1p2jtmxl6iqgflxktd3iyi6h8wicgjocohifkdblkoadonlawfhgyg1j9h2i5f9ihe8hgfnldj8hklrl0fj9ygsefdilaocjmkilni0iyh0eifwkzocjffzgdiflobzc9hihgd4lsozjpfg69h5lv00ryh7afovhrlvy38r8lcqi9jzutl3fwhknpmvjf7rfwgmcz',
    ],
    outer: [
      1.56,
      'wbgwfzejnnkxkhdd00oelbijitkddsetdeli7xv4fzetlvey16rofb2lmkdij4rauiqog8iwaynwqtdxd0bchjg96dg9b1e4h7ydisbnnshck1gjjbr7nyezvjiyqwb7bv5haehluvkre68sgzkroiddj592heo099l8bjgk9wrxhenj',
    ],
    later: [3.57, '4okwkgu2mree00frknlgkt'],
    least: [2, 'qz4idi63eedi90hzeehzhzhzhz90hz90hz90009n00000000ce00ad'],
    most: [2, 'qzvfmhlindzyqzzyx5qzqzqzqzqzzyqzzyqzzyzyzyzyzyvcpxzyq8'],
    reach: [
      0.826,
      '9lhui8kimjjhfkzyjkf5gzi5gwbyh0j2flt2bijgglkum2ipitvlinvvhwi1gyfcbxiohlqfibhniykklmj2htwmjbfjgvhkgvf3juj0geqlpmj6gpk1mlj0jvqbirpwi8hvhndohji5l5q8',
    ],
    factors: [1.56, 'wsu1u9u3tft1w8soszt0sjrlyzvfv6v3v1v7zyutv7v5v1uq'],
  },
} as const;
