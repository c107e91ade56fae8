// Written by `npm run train` on 2026-11-23 with the seed 20251123, from the M3, M1 and Tourism series in
// ../shared/data/forecast. Do not change a number: train again.
//
// monthly, 1209 series, each by what was learnt from the other folds:
//   whole OWA 0.8001  sMAPE 13.91  MASE 0.944  80 %: 79.3  95 %: 94.8  MSIS 7.00
//   60    OWA 0.8095  sMAPE 14.13  MASE 0.917  80 %: 79.8  95 %: 94.8  MSIS 6.65
//   36    OWA 0.7264  sMAPE 14.49  MASE 0.970  80 %: 80.0  95 %: 94.9  MSIS 7.19
//   24    OWA 0.6499  sMAPE 14.36  MASE 1.022  80 %: 79.9  95 %: 94.9  MSIS 7.79
//   18    OWA 0.6799  sMAPE 14.97  MASE 1.054  80 %: 79.9  95 %: 94.9  MSIS 7.81
//   12    OWA 0.7011  sMAPE 15.43  MASE 1.087  80 %: 79.9  95 %: 95.0  MSIS 10.12
// quarterly, 700 series, each by what was learnt from the other folds:
//   whole OWA 0.8520  sMAPE 11.21  MASE 1.251  80 %: 80.4  95 %: 95.0  MSIS 10.79
//   20    OWA 0.8481  sMAPE 11.48  MASE 1.079  80 %: 79.6  95 %: 94.6  MSIS 9.50
//   12    OWA 0.6525  sMAPE 11.82  MASE 1.167  80 %: 79.1  95 %: 94.8  MSIS 10.57
//   8     OWA 0.6317  sMAPE 11.88  MASE 1.311  80 %: 79.7  95 %: 94.9  MSIS 12.29
//   6     OWA 0.6751  sMAPE 12.47  MASE 1.447  80 %: 80.1  95 %: 94.9  MSIS 12.69
//   4     OWA 0.6927  sMAPE 12.79  MASE 1.486  80 %: 80.0  95 %: 94.9  MSIS 16.61

/** See `PackedLearnt`: by periods in a year. */
export const NUMBERS = {
  4: {
    pooled: [0.576, 'lczl9ntkpob1wk00nbdtjaswg4iwgkiaj3izg1ijez8lhia5d5tefy'],
    direct: [
      1,
      'mufqqafif4etg1ggjle6jnjvis8ikcqko3jwgb60i5lhhejwjkivhtecj2ilh1h4i5jlhbfwibjwkkj9jkfrhldek7h5kqhhl1ogilj1algqbfgehbkefue9lhezdijpkfogkxfhftgsj8i0hujsh8k9goivhhg1h1gpgpijhglvjqj7hci0azi0ileej1hxqshrjbf6i3h6i9iqnpgvfbnke1hyjnhvf8i2nwj5huhof7gzg8huhpfbi4j2gejwhphbinj8gqh9fch7hvpbgwgkjmkperg3etbug4ndo7g6k2ipiii6mqgfdagbfkcqjwjdnoi4lghveqfygigghcizisjcipn1mbglc5ghgod6i8jeqbgtkoiwicgvi5i4i9j0ish3gwhpf0kmmgkri3c6nlmiehgacnj2j9dcjhi1enk2h9duj0mtdnhrm3iei8gfiuigf9gqmjfli7mtj1edfajfj9f4hgmnggluhwjfhbgnhshffufalyevhzgohxj2fghfglqqe9jybfhgayh9n3n5h4ezzygha5g6jeq8i3mhl9cmflfl9siwluhwi1i0idewkil6jnip8g',
    ],
    inner: [
      0.656,
      'kuhbkah9fahpkvcgzyhbfhpcf5kfcncxg7hfinj2fligjud4jfihgwi3jaklgfcbnthvgnqae5rrh273klhahylxf7idifsskni0hch3k7hecvfkjii3i1f9k8czdmmvdzj6he6tq56jfjrnhzirh5jghckoluphr4icgikihuk6fieqmzi7hkeekpdsfdhzmiisg1iej7jag4n1khiyf5n4iskobxi1l9i0ik86oy5t9imbirhpi5fpjdefekfdibigib5iqe44awlgh2hyhtg5irgrg1g9djhxizgih0kiifdipzh6ibfri7cfdchvi1haimiuhegpkwn4fvgzjrihgsgvjlj8k9heifeiixcynfk4agj2i1b7lobxkgps61lfesanq8fqkkw8buhmi7vc8juhqri1dliti4bem3hehg88',
    ],
    outer: [
      0.856,
      'pqgg9ehrl7n6jbi32nmanohchrgrhqiqiii0hxjwhvgmixi6kyi2frfei9iihthmivdtiusmj0nuu9dbem4uefgskqgo6ygvgtdmlbk7q3lagzdhj0v7j5not3e4g196dx8lb4kythjbhajne5etlgbrgoa2hsb1gkf8iiewcazyhlnz',
    ],
    later: [1.8, '1jh9fvcd7qnadm4en3zyku'],
    least: [2, 'qz4idh4ueedh96hzeehzhzhzhz90hz98hz9b000000000092c500a7'],
    most: [2, 'qzz7mhldndzyqyzyuiqzqyqzqzqyzyqyzyqyzyy7zyzyzyxmqczypy'],
    reach: [
      0.79,
      '00k7gwhjqvk3e1xqfcz7gkimeggd8si0mnq17hjajwk8m0j8hwqghcyqj2gs9kceb0kph8nad8i3j4iup6j6elvpguq3i1hkf8fxczgyjfqsjijpjlk5laikijngies3j2gtd5eod5kmi8on',
    ],
    factors: [1.96, 'udsas3rgrhrytfs7r1q9pzq7w8t6t8sos9tfzxwxvstutmu3'],
  },
  12: {
    pooled: [0.297, 'pyqn77lssrb0jktt3wiiozkbnyp9axmqq4awnxk1jul7l1lmnqgrf8rk85k9ka5bqmcgbvozhd5azyenic9gbnkkhrduqokg'],
    direct: [
      0.947,
      'jefllyfhd2kmepgnkdg6n2gjhkb4ihn5k5j6i484ohk6jeiehkibhjjdk0hdfthugsjogrfkhshjk1ifiok8jnd6k1hbhghfjasqh8g895hogvfyian1h9ixdwfpfkgbjcokjuh8hihvh7gvj9kmhnhjghg9gqhigufte5izhnjvkwnvjxhne8hni1bnj8hjmjk5jsgthqjphshqk4fqg8m8fthslbheg5hthuhojkj7cbk4hwgngyfih9h4njime2gljdlfibgiezg7j9mlfdgrl2inhlhagbdqgnlmkti9gxj8l5fji5fjfpfzg5e8iwhbnjkln5kggfg3gohnkxgdfyialph2jxfmddg8foaejal9mzksnmkchng0hth4gpikhqiehojvfxk8ktkhggapolnkfoi4aqihgcdvgrgmjpinkpjqhziqb5i3l8hli9idfol0gvhzkydpj5qciog0g6fvkgh5f8iuhqipigibhpfpiwhlhfi1jbgvhzgthuiufpi9gmnehthlavh1eigojglzg7dzzyincyakjblhkghop4kan6eo9hf9mmhuflikhdbrmrjqkcixcd',
    ],
    inner: [
      0.798,
      'k0inkpi9iifsjdjisxg0cclzhrk1euf5i9gwgcm2h2j7dgdpg6j5l6j2ithle6ehrmbp98qsgjqpa9b1m8hcebeyhnhvq7plhxhmg4iuhahti9i0hqkijjg1ivcxkvkufon4obe0k0aimhm5g1hliyf7iqiokmkmopigitmuh5gucyd6mmhnjaj5j8ikgth9lei1hwhcjwj2iniyfohafojciujdh5hcicktikfpjpd8m3lvl3hmhmk8iwjrfyg9ibncnqgsjh8ridi6gmklmyhvizebgegjenimjni2exgwe8e4gpj3kfivitgpfffmjfgag8fdh9jklylsfhf8elg1fukrl4kuiojmkdh1hqf1ihifcykunwdgjbdzl7l200l1q77en0gkpmpu7laz4nkyf3q1h7gye7meo4i9hzcjeyew',
    ],
    outer: [
      1.02,
      'q6h6gmh8jikcgrgp01nzp7kmgqdygqgoaej8h2o8lek8k6g8cqg1fi82ikf9wulijhlzi4gsiwiqodjvjp6ihzfpiogpf0gnibi4gnflmajujgf2jfm7jekeu8ffhzazduceckhql7gwgvcaf0g2s5h6mhcvhlktgrh2d8eufqrrhdmi',
    ],
    later: [3.19, '00k4gplrhpimrnb5kylooi'],
    least: [2, 'qz4idi63eedi90hzeehzhzhzhz90hz90hz90009n00000000ce00ad'],
    most: [2, 'qzvfmhlindzyqzzyx5qzqzqzqzqzzyqzzyqzzyzyzyzyzyvcpxzyq8'],
    reach: [
      0.805,
      'b3hmhnkhmdjwgazyjwenguibh0bch5j1hzttazjhgukzlsiyixwainwji0i0hgfobtj0h9pzjchciukdlijfi4wrjkf9gmhqh0evk2iwhkr9psjdgljymljbjyqlirqeiahwi6dzh5iel5q3',
    ],
    factors: [1.57, 'wpu2u9u1tesywcsrt1sxshrgyzvgv8uzv4vazxurv5uwuuum'],
  },
} as const;
