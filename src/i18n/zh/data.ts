/** Strings of the `data` namespace. Flat keys; zh is the source of the keys. */
export const data = {
  /** A part of the data: head of a column, choice, label of a bar, and in `describe.caption`. */
  training: '训练集',
  /** A part of the data: head of a column, choice, label of a bar, and in `describe.caption`. */
  validation: '验证集',
  /** A part of the data, in `describe.caption`. */
  test: '测试集',

  /** Instead of the button that loads the images, where there is no JavaScript. */
  noScript: '下载图片、动手操作需要JavaScript。下面的图在网页生成时已经画好，用的是种子1。',

  // What a figure is drawn from, at its head
  /** {{seed}}: that of the split. A button follows. */
  'origin.stored': '网页生成时画好的，种子{{seed}}',
  /** Button. */
  'origin.load': '下载图片',
  /** A percentage may follow. */
  'origin.loading': '正在下载图片',
  /** The images are here; the figure is being computed. */
  'origin.counting': '正在计算',
  'origin.failed': '图片下载失败',
  /** {{seed}}: that of the split. */
  'origin.loaded': '用你设备上的图片画的，种子{{seed}}',
  /** Button: loads the images again. */
  retry: '再试一次',

  // LoadData
  'load.title': '一万张手写数字',
  'load.sub': '每张28×28像素，附一个标签：写的是几。',
  /** Behind the large number 10,000. */
  'load.unit': '张图片',
  /** Under the button. {{megabytes}}: one decimal. */
  'load.about': '约{{megabytes}} MB，只下载这一次；图片留在你的设备上，什么都不上传。',
  /** Button. */
  'load.button': '下载一万张图片',
  /** On the button, once that is done. */
  'load.here': '已下载',
  /** Nobody has pressed the button yet. */
  'load.ready': '还没有下载',
  /** In bold; `load.percent` follows. */
  'load.running': '正在下载图片',
  /** Behind `load.running` and `origin.loading`. {{percent}}: share of the bytes, 0 to 100. */
  'load.percent': '{{percent}}%',
  /**
   * {{loaded}}, {{total}}: thousands of bytes. {{parts}}: parts that match their fingerprint. {{allParts}}: parts of
   * the download.
   */
  'load.bytes': '{{loaded, number}} / {{total, number}} kB；{{allParts}}块里已核对{{parts}}块',
  /** In place of `load.bytes`, before it is known how much will come. */
  'load.connecting': '正在连接',
  /** In bold; `load.doneSummary` stands at the right. */
  'load.done': '图片到齐，逐块核对无误',
  /** {{training}}, {{validation}}: images, 7,500 and 2,500. */
  'load.doneSummary': '{{training, number}}张训练，{{validation, number}}张验证',
  'load.failedStatus': '图片下载失败',
  /** Heard, not seen. {{percent}}: share of the bytes, 0 to 100. */
  'load.announceLoading': '正在下载图片，{{percent}}%',

  // What went wrong, by code
  'fault.data-missing.title': '有一块数据下载失败。',
  'fault.data-missing.text': '试了三次都没有成功。看看网络是否连着，然后再试；已经核对过的部分不会重新下载。',
  'fault.data-damaged.title': '下载的数据和清单对不上。',
  'fault.data-damaged.text':
    '有一块的指纹不对，重新下载一次仍然不对，所以没有采用。过一会儿再试；如果总是这样，可能是中间的网络改动了文件。',
  'fault.data-timeout.title': '等得太久了。',
  'fault.data-timeout.text': '有一块数据等了三次、每次15秒都没有传完。换一个好一点的网络，再试一次。',
  'fault.worker-missing.title': '后台程序没有启动。',
  'fault.worker-missing.text': '页面的一部分可能已经更新。刷新页面再试；你的记录不会丢。',
  'fault.worker-crashed.title': '后台程序中途停了。',
  'fault.worker-crashed.text': '可能是内存不够。关掉几个别的页面，再试一次。',
  'fault.offline.title': '现在没有网络。',
  'fault.offline.text': '后台程序还没有下载完。先不要刷新页面，连上网络后再试一次。',
  'fault.variation-unsupported.title': '这种变化这里练不了。',
  'fault.variation-unsupported.text': '去掉链接里的variation一项，再试一次。',
  'fault.engine-failed.title': '计算没有完成。',
  'fault.engine-failed.text': '数据没有损坏。再试一次；不行就刷新页面。',

  // Data card
  'card.title': '数据卡',
  /** Label on the data card: `card.sourceText` follows. */
  'card.source': '来源',
  'card.sourceText':
    'MNIST：Y. LeCun、C. Cortes、C. J. C. Burges整理，取自NIST第1、3号专用数据库。图片一半出自美国人口普查局的职员，一半出自高中生。',
  /** Label on the data card: `card.rowsText` follows. */
  'card.rows': '行',
  /** Behind `card.rows`. {{rows}}: 10,000. */
  'card.rowsText': '{{rows, number}}行；每行一个标签，加784个像素',
  /** Label on the data card: `card.sampleText` follows. */
  'card.sample': '抽样',
  /** Behind `card.sample`. {{seed}}: that of the draw, the same for every reader. */
  'card.sampleText': '从60,000张训练图片里随机抽20,000张，用前10,000张。种子{{seed}}，对所有读者都一样',
  /** Label on the data card: `card.licenceText` follows. */
  'card.licence': '许可',
  'card.licenceText': '通常标为CC BY-SA 3.0',
  /** Label on the data card: the first digits of the images' SHA-256 and `card.hashNote` follow. */
  'card.hash': '指纹',
  /** Button: shows all digits. */
  'card.hashFull': '完整的SHA-256',
  'card.hashNote': '指纹相同，两个人的结果才比得起来。',
  'card.labels': '每个数字有几张',
  /** Heard, not seen: an entry below `card.labels`. {{digit}}: 0 to 9. {{count}}: images, about 1,000. */
  'card.labelCount': '数字{{digit}}：{{count, number}}张',

  // FirstRows
  'rows.title': '每一行：一个标签，784个数',
  'rows.sub': '打乱之后的头五行和末五行。墨越浓，数越大；中间省去的列里多半是0。',
  /** Heard, not seen: names the table. */
  'rows.scroll': '头几行和末几行，可左右滚动',
  /** Head of the first column: places in the table, from 0. */
  'rows.row': '行',
  /** Head of the second column: the digit that was meant. */
  'rows.label': '标签',
  /** Heard, not seen: head of a column. {{pixel}}: 0 to 783. */
  'rows.pixel': '像素{{pixel}}',
  /** Under the table. {{rows}}: 10,000. {{columns}}: 785. */
  'rows.shape': '{{rows, number}}行 × {{columns}}列',
  /** Heard, not seen: names the choice between `rows.raw` and `rows.scaled`. */
  'rows.unit': '像素的写法',
  /** Choice. */
  'rows.raw': '0 – 255，文件里的样子',
  /** Choice. */
  'rows.scaled': '÷ 255，模型看到的样子',
  /** Heard, not seen: in place of the rows between head and tail. {{count}}: 9,990. */
  'rows.omittedRows': '省去{{count, number}}行',

  // RandomExample
  'example.title': '随手抽一张',
  'example.sub': '把指针移到格子上，或者用方向键走，看那个像素是多少。',
  /** Above the large digit: what the image is meant to be. */
  'example.label': '标签',
  /** Button. */
  'example.another': '换一张',
  /**
   * Under the digit. {{row}}: place in the training part, 0 to 7,499. {{seed}}: that of the split. {{draw}}: 1 for the
   * first image drawn, 2 for the next.
   */
  'example.where': '训练集第{{row, number}}行；种子{{seed}}的第{{draw}}次抽取',
  /** Heard, not seen: names the image. {{label}}: the digit, 0 to 9. */
  'example.alt': '手写的{{label}}，28×28像素，方向键在像素间移动',
  /**
   * Heard, not seen: where the digit lies. {{count}}: pixels with ink. {{top}}, {{bottom}}, {{left}}, {{right}}: the
   * outermost rows and columns with ink, 0 to 27.
   */
  'example.box': '784个像素里有{{count}}个着墨：第{{top}}到{{bottom}}行，第{{left}}到{{right}}列。',

  // The pixel under the pointer, beside an image
  /** The pixel's number, 0 to 783, follows. */
  'pixel.number': '像素',
  /** {{row}}, {{column}}: 0 to 27. */
  'pixel.place': '第{{row}}行，第{{column}}列',
  /** How the number is made of the place. {{row}}, {{column}}: 0 to 27. {{pixel}}: 0 to 783. */
  'pixel.formula': '28 × {{row}} + {{column}} = {{pixel}}',
  /** Label: the value of the pixel follows, 0 to 255. */
  'pixel.value': '文件里',
  /** Label: the value divided by 255 follows, 0 to 1. */
  'pixel.scaled': '÷ 255',

  // ClassBalance
  'balance.title': '十个数字，张数差不多',
  'balance.sub': '每个数字在训练集和验证集里各有多少张。',
  /** Heard, not seen: names the chart and its table. */
  'balance.chart': '训练集和验证集里每个数字的张数',
  /**
   * Heard, not seen: what the chart shows. {{mostDigit}}, {{leastDigit}}: digits, 0 to 9. {{most}}, {{least}}: images,
   * or percent with the sign.
   */
  'balance.summary': '训练集里最多的是{{mostDigit}}（{{most}}），最少的是{{leastDigit}}（{{least}}）。',
  /** Heard, not seen: names the choice between `balance.count` and `balance.share`. */
  'balance.measure': '量什么',
  /** Choice: bars as long as the numbers of images. */
  'balance.count': '张数',
  /** Choice: bars as long as the digit's share of its part. */
  'balance.share': '各占百分之几',
  'balance.failed': '绘图程序下载失败；数字都在下面的表里。',
  /** Button: shows the table. */
  'balance.table': '看具体数值',
  /** Head of a column. */
  'balance.digit': '数字',
  /** Head of a column: of a digit's images, how many percent are for validation. */
  'balance.validationShare': '验证所占',
  /** Head of the last row: all digits. */
  'balance.total': '合计',

  // SplitView
  'split.title': '四分之三用来学，四分之一用来验证',
  'split.sub': '按种子把一万行打乱，前7,500行训练，后2,500行验证。下面是两边的头几张。',
  /** Label of the field. */
  'split.seed': '种子',
  /** Under the field. {{max}}: the largest seed, 2147483647. */
  'split.hint': '0 – {{max}}',
  /** Heard, not seen: names the button −. */
  'split.less': '种子减一',
  /** Heard, not seen: names the button +. */
  'split.more': '种子加一',
  /** Under the field. {{max}}: the largest seed, 2147483647. {{text}}: what was typed. */
  'split.error': '种子要是0到{{max}}的整数；“{{text}}”不是。',
  /** Under the field. {{max}}: the largest seed, 2147483647. */
  'split.errorEmpty': '填一个0到{{max}}的整数。',
  'split.note': '同一个种子，同一种分法：今天、明天、换一台设备都一样。换一个种子，同样的一万张重新打乱。',
  /** Above a few images of a part. {{count}}: 12 or 4. */
  'split.first': '头{{count}}张',
  /** Heard, not seen: names an image. {{label}}: the digit, 0 to 9. */
  'split.tile': '标签{{label}}',

  // Describe
  'describe.title': '每个像素的八个数',
  'describe.sub': '和pandas的describe() 一样，像素已经除以255。小图是平均墨迹，点一下就到那一列。',
  /** Heard, not seen: names the choice between `training` and `validation`. */
  'describe.split': '看哪一份',
  /** Heard, not seen: names the table. */
  'describe.scroll': 'describe() 表，可左右滚动',
  /**
   * Heard, not seen: what the table shows now. {{split}}: `training`, `validation` or `test`. {{first}}, {{last}}:
   * pixels, 0 to 783.
   */
  'describe.caption': '{{split}}，像素{{first}}到{{last}}',
  /** Heard, not seen: head of the first column, with pandas' names: count, mean, std, … */
  'describe.statistic': '统计量',
  /** Heard, not seen: head of a column. {{pixel}}: 0 to 783. {{row}}, {{column}}: 0 to 27. */
  'describe.pixel': '像素{{pixel}}，第{{row}}行第{{column}}列',
  /** Label of the field for the number of a pixel. */
  'describe.goto': '到像素',
  /** In the empty field. */
  'describe.gotoHint': '0 – 783',
  /** Under the field. */
  'describe.gotoError': '要0到783的整数。',
  /** Button behind the field. */
  'describe.go': '去',
  /** Button: the first ten columns. */
  'describe.first': '最前',
  /** Button. */
  'describe.previous': '往前10列',
  /** Button. */
  'describe.next': '往后10列',
  /** Button: the last ten columns. */
  'describe.last': '最后',
  /** Heard, not seen: names the four buttons before. */
  'describe.pages': '翻列',
  /** Heard, not seen: names the small picture. {{pixel}}: the chosen one, 0 to 783. */
  'describe.map': '平均墨迹，28×28；方向键选像素，现在是像素{{pixel}}',
  /** Under the small picture: what is drawn over it. */
  'describe.mapNote': '横线：表里的列。方框：选中的像素。',

  // ZeroPixels
  'zero.title': '从来没有墨的格子',
  /** {{rows}}: images, 7,500. */
  'zero.sub': '斜线格：{{rows, number}}张训练图片里，没有一张在那里落过墨。',
  /** Small, behind a large number: of 784 pixels. */
  'zero.of': '/ 784',
  /** Goes on from that number and `zero.of`, in a line of its own. */
  'zero.about': '个像素在整个训练集里都是0。像素总是0，和它相乘的权重就学不到任何东西。',
  /** Behind `zero.about`. {{count}}: pixels, 1 or more. */
  'zero.surprise_other': '其中{{count}}个在验证集里却有墨：模型从没见过的地方。',
  /** In place of `zero.surprise`, where there is no such pixel. */
  'zero.noSurprise': '在验证集里，它们也全是0。',
  /** Switch: draws the mean ink under the hatching. */
  'zero.layer': '叠加平均墨迹',
  /** Heard, not seen: names the picture. {{count}}: pixels, about 100. */
  'zero.map': '28×28的格子，{{count}}个从未着墨；方向键在像素间移动',
  /** Of the pixel under the pointer. */
  'zero.never': '从未着墨',
  /** Of the pixel under the pointer. {{value}}: mean, {{max}}: largest ink in any image, both 0 to 1. */
  'zero.mean': '平均墨迹{{value}}，最浓{{max}}',
  /** Beside a sample of the hatching. */
  'zero.legendNever': '从未着墨',
  /** Beside a sample of the greys. {{max}}: the largest mean, below 1, two decimals. */
  'zero.legendMean': '平均墨迹，0到{{max}}',
} as const;
