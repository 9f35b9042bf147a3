/** Strings of the `weights` namespace: the widgets of the weights lesson, and the templates of the linear one. */
export const weights = {
  /** Where JavaScript is switched off. */
  noScript: '下面是网页自带的一次运行的图版。训练你自己的，要在浏览器里进行，需要打开JavaScript。',

  // The knobs of a run in one line: entries with `knobs.separator` between them
  /** {{value}}: such as 0.05. */
  'knobs.learningRate': '学习率{{value}}',
  /** {{count}}: steps of the run. */
  'knobs.steps_other': '{{count}}步',
  /** {{value}}: images in a batch. */
  'knobs.batchSize': '批量大小{{value}}',
  /** {{value}}: units of each layer, such as "100, 100". */
  'knobs.hiddenUnits': '隐藏单元{{value}}',
  /** {{value}}: such as 0.2. */
  'knobs.dropout': '随机失活{{value}}',
  /** {{value}}: the run's seed. */
  'knobs.seed': '种子{{value}}',
  /** Between the entries of such a line. */
  'knobs.separator': '；',

  // Which run is shown
  /** Title; `run.none.body` follows. */
  'run.none': '这台设备上还没有训练过的网络',
  /** {{knobs}}: the solution's knobs in one line. {{seed}}: that of the stored run. */
  'run.none.body': '就在这里训练一个：{{knobs}}。在那之前，图版用的是网页自带的一次运行，旋钮相同，种子{{seed}}。',
  /** Button. {{count}}: steps of the run. */
  'run.train_other': '开始训练，{{count}}步',
  /** {{knobs}}: that run's knobs and seed in one line. */
  'run.shown': '这里用的运行：{{knobs}}',
  /** Button. */
  'run.instead': '换成参考答案的旋钮，重新训练',

  // All neurons at three moments: the "sheets"
  /** Heard, not seen: names the figure. */
  'sheets.name': '同一次运行在三个时刻的第一层权重',
  /** In place of the curve, before any run. */
  'sheets.empty': '训练以后，这里是验证损失的曲线，和一个可以在各步之间拖动的滑块。',
  'sheets.soon': '正在训练，头10步走完就有图。',
  /** Glued to `neuron.framed`, which names a neuron. */
  'sheets.hint': '，在三幅图版上位置相同。点图版，或用方向键挑一个。',
  /** Head of a sheet, and below a neuron's picture. {{count}}: the step it shows. */
  'sheet.steps_other': '{{count}}步',
  /** At the right of a sheet's head: it always shows this step. `right` may follow. */
  'sheet.pinned': '固定',
  /** At the right of a sheet's head: it shows the step of the slider. `right` may follow. */
  'sheet.slider': '随滑块',
  /** Heard, not seen: names a sheet. {{count}}: neurons on it. {{step}}: the step it shows. */
  'sheet.name_other': '走了{{step}}步以后，{{count}}个神经元的权重',
  /** Under a sheet. {{wanted}}: 10 or 100. {{step}}: the step it shows instead. */
  'sheet.nearest': '没有记下第{{wanted}}步，这是离它最近的第{{step}}步。',
  /**
   * Validation accuracy at a step: behind `sheet.pinned` and a dot, and alone beside the slider. {{percent}}: one
   * decimal.
   */
  right: '读对{{percent}}%',
  /** Label of the slider, and above the step it stands at. */
  step: '步',
  /** Head of a column in the numbers behind the curve, which no page shows yet. */
  logLoss: '对数损失',
  /** Heard, not seen: where the slider stands. {{step}}: the step shown. {{steps}}: steps of the run. */
  'slider.value': '第{{step}}步，共{{steps}}步',
  /** Button under a chart: shows the table of its numbers. */
  numbers: '看具体数值',
  'curve.sub': '各记录点上的验证对数损失；纵轴为对数刻度，横轴上记录点等距排列',
  /** Heard, not seen: names the curve. */
  'curve.name': '各记录点上的验证对数损失',
  /**
   * Heard, not seen: what the curve shows. {{firstStep}}, {{lastStep}}: steps. {{firstLogLoss}}, {{lastLogLoss}}: two
   * decimals.
   */
  'curve.summary':
    '验证对数损失从第{{firstStep}}步的{{firstLogLoss}}到第{{lastStep}}步的{{lastLogLoss}}，纵轴为对数刻度。',
  /** In place of any chart of this lesson. */
  'curve.failed': '图没有加载出来。',
  /**
   * Heard, not seen: names the small matrix. {{step}}: the step shown. {{truth}}, {{read}}: different digits.
   * {{count}}: images.
   */
  'matrix.name': '第{{step}}步的混淆矩阵；最多的误读是{{truth}}读作{{read}}，{{count}}张',
  /** Heard, not seen: in place of `matrix.name`. {{step}}: the step shown. */
  'matrix.perfect': '第{{step}}步的混淆矩阵；没有误读',
  /** Heard, not seen: names the sheet whose neurons can be chosen. */
  'grid.name': '神经元，用方向键挑选',
  /** Heard, not seen: names a neuron on the sheet. {{neuron}}: its number, from 0. */
  neuron: '神经元{{neuron}}',
  /** In bold; `sheets.hint` is glued to it. {{neuron}}: its number, from 0. */
  'neuron.framed': '框里是神经元{{neuron}}',

  // What the colours mean
  /** Under the negative end of the scale: ink on such a weight lowers the sum. */
  'scale.takes': '扣分',
  /** Under the positive end of the scale: ink on such a weight raises the sum. */
  'scale.adds': '加分',
  /** Under the left end of the scale on which each picture has its own range. */
  'scale.smallest': '自己最小的权重',
  /** Under its right end. */
  'scale.largest': '自己最大的权重',
  /** Above the choice between `scale.shared` and `scale.own`. */
  'scale.choose': '色标',
  /** Choice: one scale. */
  'scale.shared': '共用同一色标',
  /** Choice: each picture its own scale. The word "pink", the scale's name, follows. */
  'scale.own': '各用各的',

  // One neuron enlarged
  /** Under pictures that come with the page, before any run. {{seed}}: of the stored run. */
  stored: '共用同一色标，取自网页自带的运行，种子{{seed}}',
  /** Over a stored figure, before any run. */
  'closeUp.waiting': '在上面训练一个网络，这里就能把它的神经元一个一个放大。',
  'closeUp.soon': '正在训练，头10步走完就能看到神经元。',
  /** Title. {{neuron}}: its number, from 0. */
  'neuron.title': '神经元{{neuron}}',
  /** Heard, not seen: names the button with an arrow to the left. */
  'neuron.previous': '上一个神经元',
  /** Heard, not seen: names the button with an arrow to the right. */
  'neuron.next': '下一个神经元',
  /** Under the title. {{count}}: neurons of the layer. */
  'neuron.most_other': '{{count}}个里，权重变得最多的一个',
  /** Button under the title. {{neuron}}: its number, from 0. */
  'neuron.back': '回到变得最多的神经元{{neuron}}',
  /** Heard, not seen: names a picture. {{neuron}}: its number, from 0. {{step}}: the step shown. */
  'neuron.picture': '走了{{step}}步以后，神经元{{neuron}}的权重',
  'bars.title': '对每个数字的平均激活值',
  /** Heard, not seen: names the chart. {{neuron}}: its number, from 0. */
  'bars.name': '神经元{{neuron}}对每个数字的平均激活值',
  /** Heard, not seen: what the chart shows. {{mostDigit}}: 0 to 9. {{most}}: mean output for it, one decimal. */
  'bars.summary': '对{{mostDigit}}的反应最强，平均激活值{{most}}。',
  /** Under the chart, in place of `bars.sub`. */
  'bars.silent': '它对所有验证图片的激活值都是0。',
  /** Head of a column in the numbers behind the chart, which no page shows yet. */
  'bars.digit': '数字',
  /** Head of a column in those numbers. */
  'bars.output': '平均激活值',
  /** Under the chart. {{images}}: validation images, 2,500. {{step}}: the step shown. */
  'bars.sub': '{{images}}张验证图片，第{{step}}步',
  'images.title': '最让它兴奋的八张图片',
  /** Under the title. */
  'images.sub': '图下是标签和这个神经元的激活值。',
  /** Under the title, in place of `images.sub`. */
  'images.none': '没有一张图片能让它出声。',
  'images.loading': '正在下载图片……',
  'images.failed': '图片下载失败。',
  /** Button. */
  'images.retry': '再试一次',
  /** Heard, not seen: what an image shows. {{label}}: 0 to 9. */
  'images.digit': '手写的{{label}}',
  /** Heard, not seen: before a number, the neuron's output for an image. */
  'images.output': '激活值 ',

  'scales.waiting': '在上面训练一个网络，每排下面就会有同样几个神经元的另一种画法：各用各的粉红色标。',
  'scales.soon': '正在训练，头10步走完就有图。',

  // A few neurons on either scale
  /** Heard, not seen: names the figure. */
  'scales.name': '同样几个神经元，两种色标',
  /** Behind `sheet.steps`. {{from}}, {{to}}: numbers of the first and last neuron, from 0. */
  'scales.neurons': '神经元{{from}}–{{to}}',
  /** Under a row of pictures. */
  'scales.shared': '共用同一色标',
  /**
   * Heard, not seen: names that row. {{step}}: the step shown. {{from}}, {{to}}: numbers of the first and last neuron.
   */
  'scales.shared.name': '第{{step}}步，神经元{{from}}到{{to}}，共用同一色标',
  /** Under a row of pictures. The word "pink", the scale's name, follows. */
  'scales.own': '各用各的',
  /**
   * Heard, not seen: names that row. {{step}}: the step shown. {{from}}, {{to}}: numbers of the first and last neuron.
   */
  'scales.own.name': '第{{step}}步，神经元{{from}}到{{to}}，各用各的粉红色标',

  // The table of variables
  /** Heard, not seen: names the table. */
  'variables.name': '网络的全部变量',
  /** Above the table. {{seed}}: the run's. */
  'variables.run': '你最近一次训练的网络，种子{{seed}}',
  /** Above the table, before any run. */
  'variables.solution': '参考答案的旋钮对应的变量；你自己训练以后，这里换成你的',
  /** Head of a column: names, such as those TensorFlow gives. */
  'variables.variable': '变量',
  /** Head of a column: such as 784 × 100. */
  'variables.shape': '形状',
  /** Head of a column: how many numbers the variable holds. */
  'variables.numbers': '个数',
  /** Head of the last row: all variables. */
  'variables.total': '合计',

  // The linear model's ten pictures
  /** Heard, not seen: names the figure. */
  'templates.name': '线性模型的十张权重模板',
  /** Heard, not seen: names a picture. {{digit}}: 0 to 9. */
  'templates.digit': '数字{{digit}}的权重模板',
  /** Title: a run trained when the site was built. */
  'templates.stored': '一次存档的运行',
  /** Title, in place of `templates.stored`. {{step}}: the last step of the run. */
  'templates.own': '你自己的运行，第{{step}}步',
  /** Last in the line of knobs, behind `knobs.separator`. {{percent}}: one decimal. */
  'templates.accuracy': '验证准确率{{percent}}%',
} as const;
