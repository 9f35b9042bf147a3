/** Strings of the `race` namespace: the engines' race on the engines page. */
export const race = {
  title: '让引擎比一比',
  /** Where JavaScript is switched off. */
  noScript: '比赛在你的浏览器里进行，需要打开JavaScript。',
  /** Heard, not seen: names the choice between `exercise.network` and `exercise.linear`. */
  'exercise.choose': '比哪一个练习',
  /** Choice; also goes behind `caption`. */
  'exercise.network': '神经网络',
  /** Choice; also goes behind `caption`. */
  'exercise.linear': '线性模型',
  /**
   * Under the title. {{rate}}, {{steps}}, {{batch}}, {{hidden}}: the solution's knobs, such as 0.05, 1000, 30 and "100,
   * 100". {{seed}}: 1.
   */
  'knobs.network':
    '每个引擎都从头训练一遍：学习率{{rate}}，{{steps}}步，每批{{batch}}张，隐藏单元{{hidden}}，种子{{seed}}',
  /** Under the title. {{rate}}, {{steps}}, {{batch}}: the solution's knobs, such as 0.03, 1000 and 30. {{seed}}: 1. */
  'knobs.linear': '每个引擎都从头训练一遍：学习率{{rate}}，{{steps}}步，每批{{batch}}张，种子{{seed}}',
  /** Button. */
  'action.start': '开始比赛',
  /** Button, after a race. */
  'action.again': '再比一次',
  /** Button: ends the race. */
  'action.stop': '停止',

  /** Heard, not seen: names the rule that fills. */
  progress: '比赛进度',
  /** Nothing has been raced yet; `status.idle.detail` stands at the right. */
  'status.idle': '准备好了',
  /** {{megabytes}}: one decimal. */
  'status.idle.detail': '约{{megabytes}} MB图片，只下载一次；不改动你保存的运行',
  /** {{percent}}: share of the bytes, 0 to 100. */
  'status.loading': '正在下载图片，{{percent}}%',
  /** {{engine}}: webgl, simd or plain. */
  'status.preparing': '{{engine}}：正在准备',
  /** {{engine}}: webgl, simd or plain. {{step}}: the step reached. {{steps}}: steps of the run. */
  'status.running': '{{engine}}：第{{step}}步，共{{steps}}步',
  /** Every engine has had its turn. */
  'status.done': '比完了',
  'status.stopped': '已停止，跑完的都留着',
  'status.failed': '没有比完',
  /** At the right. {{lane}}: whose turn it is, 1 to 3. {{lanes}}: engines in the race, 3. */
  'status.count': '第{{lane}}个引擎，共{{lanes}}个',
  /** Heard, not seen. {{engine}}: webgl, simd or plain. */
  'announce.started': '{{engine}}开始训练',
  /** Heard, not seen. {{before}}, {{engine}}: webgl, simd or plain. {{seconds}}: with one decimal below 10. */
  'announce.next': '{{before}}用了{{seconds}}秒，轮到{{engine}}',

  // A line for each engine: its name, `engine.*`, and at the right its time or `lane.STATE`
  /** Heard, not seen: names the list. */
  lanes: '各引擎的用时',
  /** Behind the name simd. */
  'engine.simd': '一个核心，一条指令算四个数',
  /** Behind the name webgl. */
  'engine.webgl': 'WebGL：显卡，没有显卡时由软件模拟',
  /** Behind the name plain. */
  'engine.plain': '一个核心，普通的TypeScript',
  'lane.idle': '还没跑',
  /** Its turn has not come. */
  'lane.waiting': '还没轮到',
  /** The images are being loaded. */
  'lane.loading': '等图片',
  /** The engine is being got ready. */
  'lane.preparing': '准备中',
  /** {{seconds}}: with one decimal below 10. */
  'lane.seconds': '{{seconds}}秒',
  /** The reader ended the race. */
  'lane.stopped': '已停止',
  /** The run came to read no better than guessing. */
  'lane.diverged': '发散了',
  /** One of `cannot.*` stands below and says why. */
  'lane.unavailable': '跑不了',
  /** One of `fault.*` stands below and says why. */
  'lane.failed': '出错了',
  /** What an engine needs of the browser; goes into `cannot.emulated` and `cannot.missing`. */
  'needs.webgl': 'WebGL',
  /** What an engine needs of the browser; goes into `cannot.emulated` and `cannot.missing`. */
  'needs.simd': 'WebAssembly向量指令',
  /** What an engine needs of the browser; goes into `cannot.emulated` and `cannot.missing`. */
  'needs.plain': 'TypeScript',
  'cannot.chosen': '这个引擎在这里跑不起来。',
  'cannot.fastest': '这个引擎在这里跑不起来。',
  /** {{needs}}: `needs.*` of the engine. */
  'cannot.emulated': '这里的{{needs}}由软件模拟，所以不让它上场。',
  'cannot.half-float': '这块显卡只有半精度浮点，算不准，所以不让它上场。',
  /** {{needs}}: `needs.*` of the engine. */
  'cannot.missing': '这个浏览器的后台线程里用不了{{needs}}。',
  /** {{engine}}: webgl, simd or plain. */
  'cannot.unsupported': '{{engine}}引擎练不了这个练习。',
  /** {{engine}}: webgl, simd or plain. */
  'cannot.failed': '{{engine}}引擎没能启动，或者中途断了。',
  /** {{engine}}: webgl, simd or plain. */
  'cannot.wrong': '{{engine}}引擎自检时算出的数不对，所以不让它上场。',
  'fault.data': '图片没有下载下来，或者核对不上。看看网络，再比一次。',
  'fault.worker': '训练程序意外停了。再比一次；还是不行，就刷新页面。',
  'fault.offline': '现在没有网络，训练要用的程序还没有下载完。连上网络后再比一次。',
  'fault.engine': '引擎算不下去了，换下一个。',

  // The outcome in two sentences, one of each pair
  /**
   * {{fastest}}, {{slowest}}: webgl, simd or plain. {{fast}}, {{slow}}: seconds, with one decimal below 10. {{ratio}}:
   * 1.1 or more, with one decimal below 10.
   */
  'verdict.times': '这台机器上最快的是{{fastest}}，{{fast}}秒；最慢的是{{slowest}}，{{slow}}秒，是它的{{ratio}}倍。',
  /** {{fastest}}, {{slowest}}: webgl, simd or plain. {{fast}}, {{slow}}: seconds, with one decimal below 10. */
  'verdict.close': '这台机器上{{fastest}}和{{slowest}}几乎一样快：{{fast}}秒与{{slow}}秒。',
  /** Behind the sentence about time. {{images}}: validation images, 2,500. {{count}}: engines that finished, 2 or 3. */
  'verdict.same': '{{images}}张验证图片，{{count}}个引擎读出的结果一样：混淆矩阵的100个格子，没有一个数不同。',
  /**
   * Behind the sentence about time. {{images}}: validation images, 2,500. {{count}}: the fewest that can have moved.
   */
  'verdict.different_other': '读出的结果几乎一样：{{images}}张验证图片里，至少有{{count}}张在混淆矩阵里换了格子。',

  // The table: an engine in each column, a measure in each row, `row.X.note` small under `row.X`
  /** Heard, not seen: names the table; a comma and `exercise.*` follow. */
  caption: '各引擎的数字',
  /** Heard, not seen: head of the first column. */
  measure: '项目',
  'row.time': '整个练习',
  'row.time.note': '训练和十次评估，不含下载与准备',
  /** {{seconds}}: with one decimal below 10. */
  'row.time.value': '{{seconds}}秒',
  /** Head of a row: the time one step takes. */
  'row.step': '一步',
  'row.step.note': '只算训练的步，不含评估',
  /** {{milliseconds}}: two or three significant digits. */
  'row.step.value': '{{milliseconds}}毫秒',
  'row.rate': '每秒步数',
  /** Head of a row: commands sent to the graphics card in one step. */
  'row.draws': '一步的绘制调用',
  'row.draws.note': '按构造：2 × 权重层数 + 6',
  /** Head of a row: billions of operations in a second. */
  'row.flops': '有用的GFLOP/s',
  /** {{operations}}: in the language's own words for large numbers, such as "3.11 million". */
  'row.flops.note': '一步约{{operations}}次浮点运算，跳过零',
  'row.accuracy': '最后的验证准确率',
  /** Head of a row: how many images. */
  'row.images': '换了格子的图片',
  /** Goes on from `row.images`. {{engine}}: the one the others are compared with, mostly plain. */
  'row.images.note': '混淆矩阵与{{engine}}相比，至少几张',
  /** Head of a row: how far two curves lie apart. */
  'row.logLoss': '对数损失曲线之差',
  /** {{engine}}: the one the others are compared with, mostly plain. */
  'row.logLoss.note': '与{{engine}}相比，各周期里最大的',
  /** Head of a row: how far two curves lie apart. */
  'row.crossEntropy': '交叉熵曲线之差',
  /** {{engine}}: the one the others are compared with, mostly plain. */
  'row.crossEntropy.note': '与{{engine}}相比，各周期里最大的',
  /** In place of a difference: this engine is the one the others are compared with. */
  reference: '参照',
  /** In place of a number, where there is none. */
  none: '–',
} as const;
