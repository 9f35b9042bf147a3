/** Strings of the `lab` namespace: the training card, its recipe and prediction, and the home page's run. */
export const lab = {
  /** Where JavaScript is switched off, above the chart of the recorded TF1 runs. */
  noScript: '训练在你的浏览器里进行，需要打开JavaScript。下图是当年TF1的运行，可以先看。',

  /**
   * Between two texts in one line: behind `engine.name`, and read aloud behind `status.running`. With the space it
   * needs.
   */
  colon: '：',
  /** Heard, not seen: names the form with all fields. */
  knobs: '旋钮',

  // The fields. Their labels also stand in tables, and with small letters in sentences
  /** Label of a field. */
  'knob.learningRate': '学习率',
  /** Label of a field: how many times the weights are changed. */
  'knob.steps': '步数',
  /** Label of a field: images looked at in one step. */
  'knob.batchSize': '批量大小',
  /** Label of a field: units of each hidden layer. */
  'knob.hiddenUnits': '隐藏单元',
  /** Label of a field: the share of units left out in training, 0 to 0.9. */
  'knob.dropout': '随机失活',
  /** Label of a field: the number that decides all that is random. */
  'knob.seed': '种子',
  /** Heard, not seen: names the button − of a field. {{knob}}: the field's label. */
  'knob.less': '{{knob}}：减小',
  /** Heard, not seen: names the button + of a field. {{knob}}: the field's label. */
  'knob.more': '{{knob}}：增大',
  /** Under a field. {{min}}, {{max}}: the least and the largest value it takes. */
  'hint.range': '{{min}} – {{max}}',
  /** Under the field of the hidden units. {{min}}, {{max}}: fewest and most units of a layer, 1 and 512. */
  'hint.list': '各层{{min}} – {{max}}个，用逗号隔开',
  /** Under the field of the seed, which decides the split, the first weights (the start) and the order of images. */
  'hint.seed': '决定划分、起点和次序',
  /**
   * Under the field of the steps. {{steps}}: what stands in the field, at least 10. {{shortest}}, {{longest}}: steps of
   * the shortest and of the longest period; they differ by one.
   */
  'note.spread': '{{steps}}步分不成十等份：十个周期尽量分匀，每个{{shortest}}或{{longest}}步。',
  /** Under the field of the steps. {{count}}: what stands in the field, 1 to 9. */
  'note.few_other': '不到十步：一步算一个周期，共{{count}}个周期。',

  // Under a field that cannot be read
  'problem.empty': '这里要填一个数。',
  /** Under the field of the hidden units. */
  'problem.emptyList': '至少写一层，例如100。',
  /** {{maxCharacters}}: characters the field takes, 40 or 160. */
  'problem.too-long': '太长了，最多{{maxCharacters}}个字符。',
  /** Of a field that takes decimals. {{text}}: what was typed. {{min}}, {{max}}: what the field takes. */
  'problem.not-a-number': '“{{text}}”不是数字。请填{{min}}到{{max}}之间的数，小数点用“.”。',
  /** Of a field of whole numbers. {{text}}: what was typed. {{min}}, {{max}}: what the field takes. */
  'problem.not-a-number.integer': '“{{text}}”不是整数。请填{{min}}到{{max}}之间的整数。',
  /** {{text}}: the number typed, with a fraction. {{min}}, {{max}}: what the field takes. */
  'problem.not-whole': '“{{text}}”不是整数。请填{{min}}到{{max}}之间的整数。',
  /** {{text}}: the number typed. {{min}}: the least the field takes. */
  'problem.too-small': '“{{text}}”太小了，最小是{{min}}。',
  /** {{text}}: the number typed. {{max}}: the most the field takes. */
  'problem.too-large': '“{{text}}”太大了，最大是{{max}}。',
  /** Of the hidden units. {{count}}: layers typed. {{maxLength}}: layers there may be, 4. */
  'problem.too-many': '写了{{count}}层，最多{{maxLength}}层。',
  /** Of the hidden units. {{meant}}: the list as it should have been typed, such as "100, 100". */
  'problem.no-comma': '各层之间要用逗号隔开：{{meant}}。',
  /**
   * Of the hidden units. {{position}}: place in the list, from 1. {{entry}}: what was typed there. {{min}}, {{max}}:
   * fewest and most units of a layer.
   */
  'problem.bad-entry': '第{{position}}项“{{entry}}”要改成{{min}}到{{max}}之间的整数。',
  /** Of the hidden units. {{position}}: place in the list, from 1. */
  'problem.bad-entry.empty': '第{{position}}项是空的：两个逗号之间要有一个数。',

  // The line about the engine: `engine.name`, `colon`, then a reason or `engine.autoHint`
  /** Choice among the engines: the course picks one. Also fills `engine.name`. */
  'engine.auto': '自动',
  /** In place of a reason, before anything has run. */
  'engine.autoHint': '开始训练时，按这台机器的能力来选',
  /** In bold. {{engine}}: webgl, simd, plain, or `engine.auto`. */
  'engine.name': '{{engine}}引擎',
  /** Button: shows the choice of engines. */
  'engine.change': '更换',
  /** Link to the page on which the engines race. */
  'engine.compare': '比一比',
  /** Heard, not seen: names the choice of engines. */
  'engine.choose': '下一次训练用的引擎',

  /** What an engine needs of the browser; goes into `reason.emulated` and `reason.missing`. */
  'needs.webgl': 'WebGL',
  /** What an engine needs of the browser; goes into `reason.emulated` and `reason.missing`. */
  'needs.simd': 'WebAssembly向量指令',
  /** What an engine needs of the browser; goes into `reason.emulated` and `reason.missing`. */
  'needs.plain': 'TypeScript',

  // Why this engine runs: behind `engine.name` and `colon`, without a full stop
  /** The reader chose it. */
  'reason.chosen': '你自己选的',
  'reason.fastest': '这台机器上最快的',
  /** Why a better engine does not run. {{needs}}: `needs.*` of that engine. */
  'reason.emulated': '这台机器的{{needs}}由软件模拟',
  /** Why the webgl engine does not run. */
  'reason.half-float': '这块显卡只有半精度浮点，算不准',
  /** Why a better engine does not run. {{needs}}: `needs.*` of that engine. */
  'reason.missing': '这个浏览器用不了{{needs}}',
  /** {{engine}}: the engine that cannot, webgl, simd or plain. */
  'reason.unsupported': '{{engine}}引擎练不了这种变化',
  /** {{engine}}: the engine that failed, webgl or simd. */
  'reason.failed': '{{engine}}引擎出了错，由它接手',
  /** {{engine}}: the engine that gave wrong numbers, webgl or simd. */
  'reason.wrong': '{{engine}}引擎自检时算出的数不对，由它接手',

  // Buttons
  /** Button: starts a run. */
  'action.train': '开始训练',
  /** Button: starts a run like the one before. */
  'action.again': '再训练一次',
  /** Button: goes on with a paused run. */
  'action.resume': '继续',
  /** Button: pauses a run. */
  'action.pause': '暂停',
  /** Button: ends a run for good. */
  'action.stop': '停止',
  /** Button, in place of `action.stop` while images or engine are still being got ready. */
  'action.cancel': '取消',
  /** Button: does again what failed. */
  'action.retry': '再试一次',

  /** Heard, not seen: names the rule that fills. */
  progress: '训练进度',

  // The line under that rule: at the left `status.STATE` and right behind it `status.STATE.rest`, at the right a detail
  /** Nothing has been trained here yet. */
  'status.idle': '准备好了',
  /** At the right of `status.idle`. */
  'status.idle.detail': '7,500张用来训练，2,500张用来验证',
  /**
   * In place of a state, while a field cannot be read. {{knobs}}: labels of those fields in small letters, with
   * `strip.separator` between them.
   */
  'status.invalid': '等你改好：{{knobs}}',
  /**
   * At the right of `status.invalid`. {{accuracy}}: validation accuracy in percent, one decimal. {{seed}}: that run's.
   */
  'status.lastRun': '上一次：{{accuracy}}%，种子{{seed}}',
  'status.loading': '正在下载图片',
  /** Glued to `status.loading`. {{percent}}: share of the bytes, 0 to 100. */
  'status.loading.rest': '，{{percent}}%',
  /**
   * At the right. {{loaded}}, {{total}}: thousands of bytes, as the language writes large numbers. {{shards}}: parts of
   * the download. {{verified}}: parts that match their fingerprint.
   */
  'status.loading.detail': '{{loaded}} / {{total}} kB；{{shards}}块里已核对{{verified}}块',
  'status.preparing': '正在准备引擎',
  /** The run goes on. */
  'status.running': '训练中',
  /**
   * Glued to `status.running`. {{step}}: the step reached. {{steps}}: steps of the run. {{period}}: the period under
   * way. {{periods}}: periods of the run, 1 to 10.
   */
  'status.running.rest': '，第{{step}}步，共{{steps}}步；第{{period}} / {{periods}}周期',
  /** The reader paused the run. */
  'status.paused': '已暂停',
  /** Glued to `status.paused`. {{step}}: the step reached. {{steps}}: steps of the run. */
  'status.paused.rest': '，停在第{{step}}步，共{{steps}}步',
  /** The run came to its end. */
  'status.done': '训练完成',
  /** Glued to `status.done`. {{steps}}: steps of the run. {{periods}}: periods of the run, 1 to 10. */
  'status.done.rest': '，{{steps}} / {{steps}}步，第{{periods}} / {{periods}}周期',
  /** The reader stopped the run. */
  'status.stopped': '已停止',
  /** Glued to `status.stopped`. {{step}}: the step reached. {{steps}}: steps of the run. */
  'status.stopped.rest': '，停在第{{step}}步，共{{steps}}步',
  /** The course stopped the run: it reads no better than guessing, or its loss is infinite. */
  'status.diverged': '自动停止',
  /** Glued to `status.diverged`. {{step}}: the step reached. */
  'status.diverged.rest': '，停在第{{step}}步：训练失控了',
  /** Something broke; a notice says what. */
  'status.failed': '没有完成',
  /** Glued to `status.failed`. {{step}}: the step reached. {{steps}}: steps of the run. */
  'status.failed.rest': '，停在第{{step}}步，共{{steps}}步',
  /**
   * At the right, of a run that did not come to its end. {{period}}: periods recorded. {{periods}}: periods of the run,
   * 1 to 10.
   */
  'status.periods': '第{{period}} / {{periods}}周期',
  /** At the right. {{seconds}}: whole seconds, 1 to 90. */
  'status.left': '约还要{{seconds}}秒',
  'status.left.soon': '不到1秒',
  /** At the right. {{minutes}}: whole minutes, 2 or more. */
  'status.left.minutes': '约还要{{minutes}}分钟',
  /** At the right. {{seconds}}: with one decimal below 10. */
  'status.took': '用时{{seconds}}秒',
  /**
   * At the right, of a run with the solution's knobs. {{seconds}}: with one decimal below 10. {{recorded}}: seconds the
   * original took in 2018, 260.
   */
  'status.took.recorded': '用时{{seconds}}秒；2018年的云端笔记本要{{recorded}}秒',
  /** At the right of `status.paused`. {{seconds}}: with one decimal below 10. */
  'status.soFar': '已用{{seconds}}秒',
  /** Heard, not seen: behind `status.running` and `colon`. {{period}}: periods recorded. {{loss}}: two decimals. */
  'announce.period': '第{{period}}周期，验证对数损失{{loss}}',

  // Notices between the progress and the results
  /** {{rate}}: the run's learning rate, which is above the one the exercise starts with. */
  'notice.diverged.title': '学习率{{rate}}把权重甩得太远。',
  /** In place of `notice.diverged.title`, where the learning rate is not above that. */
  'notice.diverged.other': '这组旋钮让训练失控了。',
  /** {{loss}}: validation log loss of the last period, one decimal, above 25. 31.1 is that of guessing. */
  'notice.diverged.body': '对数损失停在{{loss}}附近，和瞎猜（31.1）差不多，模型却很有把握。已经记下的周期都留着。',
  /** In place of `notice.diverged.body`. */
  'notice.diverged.infinite': '损失算到了无穷大，再训练下去没有意义。最后一组正常的权重和已经记下的周期都留着。',
  /** Button. {{rate}}: the learning rate that the exercise starts with, 0.02. */
  'notice.diverged.action': '把学习率改成{{rate}}，再训练',
  /** {{lost}}: the engine that stopped on the way, webgl or simd. */
  'notice.engine.title': '{{lost}}引擎中途停了，训练没有停。',
  /** {{lost}}: the engine that never got to work, webgl or simd. */
  'notice.engine.title.start': '{{lost}}引擎没能用起来，换了一个。',
  /** {{engine}}: the engine that took over, simd or plain. {{lost}}: the one that stopped, webgl or simd. */
  'notice.engine.body':
    '{{engine}}引擎从上一个记下的地方接着训练。种子不变，顺序不变，曲线和{{lost}}引擎不中断时是同一条。',
  /** {{engine}}: the engine that took over, simd or plain. */
  'notice.engine.body.start': '{{engine}}引擎从头开始训练；那时还没有记下什么，所以什么也没丢。',

  // What went wrong: `fault.CODE` in bold, `fault.CODE.body`, perhaps `fault.kept`, and the code itself in small type.
  // `fault.CODE.body` also stands behind `test.failed` of `network`
  'fault.data-missing': '图片没有下载下来。',
  'fault.data-missing.body': '试了三次，服务器都没有给出数据。请看看网络是否连着，再试一次。',
  'fault.data-damaged': '下载到的图片有损坏。',
  'fault.data-damaged.body': '数据和它的指纹对不上，重新下载后还是一样，所以没有拿来训练。过一会儿再试一次。',
  'fault.data-timeout': '图片等得太久了。',
  'fault.data-timeout.body': '网络太慢，或者中途断了。换个好一点的网络，再试一次。',
  'fault.worker-missing': '训练程序没有加载出来。',
  'fault.worker-missing.body': '网站可能刚刚更新过。再试一次；还是不行，就刷新页面。',
  'fault.worker-crashed': '训练程序意外停了。',
  'fault.worker-crashed.body': '可能是内存不够。关掉几个别的标签页，再试一次；已经记下的部分不用重新训练。',
  'fault.engine-failed': '引擎算不下去了。',
  'fault.engine-failed.body': '再试一次；还是不行，就在上面把引擎换成plain，它慢一些，但到处能用。',
  /** In place of `fault.engine-failed.body`, where plain itself failed. */
  'fault.engine-failed.body.plain': '再试一次；还是不行，多半是内存不够：关掉几个别的标签页，或者把批量改小一点。',
  'fault.offline': '现在没有网络。',
  'fault.offline.body': '训练要用的程序还没有下载完。先不要刷新页面，连上网络后再试一次。',
  'fault.variation-unsupported': '这里没有引擎能训练链接要的这种变化。',
  /** The word "variation" stands in the link and is not translated. */
  'fault.variation-unsupported.body': '把链接里的variation一项去掉，就能按平常的方式训练。',
  /** Behind `fault.CODE.body`. {{count}}: periods recorded. */
  'fault.kept_other': '已经记下的{{count}}个周期都留着。',

  // Why a run is not kept: `fault.storage-failed` in bold, and one of these
  'fault.storage-failed': '这次运行没能存在这台设备上。',
  'kept.denied': '浏览器不让保存。训练照常，只是离开页面后不再保留。',
  'kept.full': '存储空间满了，腾不出地方。训练照常，只是离开页面后不再保留。',
  'kept.blocked': '另一个标签页还开着这门课的旧版本，占着存储。关掉它，下一次运行就能保存。',
  'kept.timeout': '浏览器的存储没有响应。训练照常，之后每次运行还会再试着保存。',
  'kept.newer': '这台设备上的记录来自这门课的新版本，所以没有动它。刷新页面，用新版本来保存。',
  /** Alone, where the new run was saved. {{count}}: older runs that made room. */
  'kept.weightsRemoved_other': '为了腾出空间，最早的{{count}}次运行的权重已经删去，它们的成绩还在。',
  // What a link asks for and this lab cannot give
  /**
   * {{names}}: as they stand in the link, with `link.separator` between them, such as "learning_rate". {{known}}: the
   * names of this lab's settings in a link, such as "learning-rate".
   */
  'link.unknown': '链接里的“{{names}}”这里没有。这里能设的是{{known}}。',
  /** {{names}}: as they stand in the link, with `link.separator` between them. */
  'link.doubled': '链接里的“{{names}}”写了不止一次，以最后一次为准。',
  /** {{engine}}: the name in the link, as it stands there. */
  'link.engine': '链接里写的引擎“{{engine}}”这里没有，改为自动选择。',
  /** {{word}}: what stands in the link. */
  'link.variation': '链接里要的变化“{{word}}”这里没有，按平常的方式训练。',
  /** Between names in `link.unknown` and `link.doubled`. */
  'link.separator': '、',
  /** A run that was left before its end and is not the one shown, two buttons below. {{seed}}: its seed. */
  unfinished: '你有一次运行还没做完（种子{{seed}}），还留着，可以接着做。',
  'unfinished.takeUp': '接着做完那次运行',
  /** Button: the run stays as it is, counts as stopped and is not offered again. */
  'unfinished.dismiss': '就到这里',

  // The chart of the loss
  /** Title of the chart while it shows the recorded runs only: their knobs are the solution's. */
  'loss.idle': '用参考答案的旋钮，TF1落在这条带子里',
  /** Under the title, before any run. */
  'loss.sub': '对数损失，即34.54 × 错误率',
  /**
   * Under the title. {{loss}}: validation log loss of the last period, two decimals. {{error}}: the same as a share of
   * misread images in percent, one decimal.
   */
  'loss.sub.last': '对数损失，即34.54 × 错误率：{{loss}}就是{{error}}%读错',
  /** Heard, not seen: names the chart. */
  'loss.name': '对数损失随周期变化',
  /**
   * Heard, not seen: what the chart shows. {{periods}}: periods recorded. {{trainingFirst}}, {{trainingLast}},
   * {{validationFirst}}, {{validationLast}}: log loss of the first and of the last period, two decimals.
   */
  'loss.summary':
    '{{periods}}个周期里，训练损失从{{trainingFirst}}到{{trainingLast}}，验证损失从{{validationFirst}}到{{validationLast}}。',
  /** Switch: draws the recorded runs behind the curve. {{runs}}: how many they are, 55 or 75. */
  'loss.band': '叠加TF1的{{runs}}次运行',
  /** Button: shows the table of all numbers. */
  'loss.numbers.show': '看具体数值',
  /** Button: hides that table. */
  'loss.numbers.hide': '收起数字',
  /** In place of any chart of the lab. */
  'loss.failedChart': '图没有加载出来，刷新页面再试一次。',
  /** On the chart, at the end of a line; the last value follows. Short. */
  'chart.training': '训练',
  /** On the chart, at the end of a line; the last value follows. Short. */
  'chart.validation': '验证',
  /** Under the axis. {{steps}}: steps of each period. */
  'chart.axis': '周期（每个{{steps}}步）',
  /** Under the axis, where periods are of different length. */
  'chart.axis.uneven': '周期',
  /** On the chart, at the band and the dotted line in it, where there is room. {{runs}}: recorded runs, 55 or 75. */
  'chart.band': 'TF1验证：{{runs}}次的10–90%，点线为中位',
  /** On the chart, at a broken line. {{loss}}: the log loss of guessing, 31.1. */
  'chart.guessing': '瞎猜：{{loss}}',
  /** In place of `chart.band` where there is little room. {{runs}}: recorded runs, 55 or 75. */
  'chart.bandShort': 'TF1的{{runs}}次',
  /** Head of a column in the numbers behind the chart. */
  'chart.recordedMedian': 'TF1中位',
  /**
   * Heard, not seen: what the chart shows before any run. {{runs}}: recorded runs, 55 or 75. {{from}}, {{to}}: their
   * median log loss in the first and in the last period.
   */
  'chart.emptySummary': '还没有训练；带子是TF1的{{runs}}次运行，中位从{{from}}降到{{to}}。',
  /** On the chart, at the point where a run diverged. */
  'chart.stopped': '停在这里',
  /** Heard, not seen: names the table of all numbers. */
  'table.caption': '每个周期结束时的损失与准确率',
  /** Head of a column. */
  'table.period': '周期',
  /** Head of a column: the last step of the period. */
  'table.step': '步',
  /** Head of a column; log loss. */
  'table.trainingLoss': '训练损失',
  /** Head of a column; log loss. */
  'table.validationLoss': '验证损失',
  /** Head of a column. */
  'table.validationAccuracy': '验证准确率',
  /** Head of a column: the 10th to the 90th percentile of the recorded runs' validation losses. */
  'table.recordedRange': 'TF1的10–90%',

  // Title of the chart once there is a run. Losses are log losses with two decimals, periods count from 1
  /** {{loss}}: of the first period. */
  'finding.first': '第一个周期结束，验证损失{{loss}}',
  /**
   * While the run goes on. {{period}}: the last one recorded. {{from}}, {{to}}: of the first and of the last period.
   */
  'finding.soFar': '走到第{{period}}个周期：验证损失{{from}} → {{to}}',
  /** {{loss}}: of the last period, above 27. */
  'finding.guessing': '验证损失停在{{loss}}附近，和瞎猜差不多',
  /** {{loss}}: of the last period, above 27; cross-entropy is far above that of guessing. */
  'finding.sureAndWrong': '验证损失停在{{loss}}附近：错得和瞎猜一样多，还很有把握',
  /** {{period}}: the one after which the curve is flat. */
  'finding.plateau': '第{{period}}个周期之后，验证损失几乎不再下降',
  /** {{period}}: the one after which validation loss is flat. */
  'finding.memorising': '第{{period}}个周期之后，只有训练损失还在下降',
  /** {{from}}, {{to}}: of the first and of the last period. */
  'finding.falling': '验证损失从{{from}}降到{{to}}，结束时还在下降',
  /** {{to}}: of the last period. */
  'finding.unsettled': '验证损失最后是{{to}}，末尾几个点忽上忽下，看不出还降不降',
  /** {{to}}: of the last period. {{count}}: periods that were recorded, 2 to 4. */
  'finding.few': '验证损失最后是{{to}}；只有{{count}}个周期，看不出还降不降',
  /** {{period}}: the one with the lowest loss. */
  'finding.rising': '第{{period}}个周期之后，验证损失又升上去了',

  // The accuracy: a large number, and what stands under it
  /** Title above the large number, which is in percent. */
  'accuracy.title': '验证准确率',
  /**
   * Under the large number. {{images}}: validation images, 2,500. {{correct}}: how many of them. {{error}}: its
   * standard error in percentage points, one decimal.
   */
  'accuracy.sub': '{{images}}张没见过的图片，读对{{correct}}张。换一批图片，这个数大约会摆动±{{error}}个百分点。',
  /**
   * In place of `accuracy.sub` while the run goes on. {{period}}: periods recorded. {{images}}: validation images,
   * 2,500. {{correct}}: how many of them.
   */
  'accuracy.live': '到第{{period}}个周期为止：{{images}}张没见过的图片，读对{{correct}}张。',
  /** Under the large number before any run. {{target}}: whole percent, 90 or 95. */
  'accuracy.target': '目标是{{target}}%上下。一次运行是从一段范围里抽出来的一个数，下面的点是TF1抽到过的。',
  /** Title above the large number before any run. */
  'accuracy.target.title': '要达到的准确率',
  /** Title of the row of dots. {{runs}}: how many dots, 55 or 75. {{median}}: percent, one decimal. */
  'strip.title': '同样的旋钮，TF1跑过{{runs}}次，中位{{median}}%',
  /**
   * Heard, not seen: what the row of dots shows. {{runs}}: how many dots. {{low}}, {{high}}, {{median}}, {{accuracy}}:
   * percent with the sign, such as "94.4%".
   */
  'strip.name': '{{runs}}次TF1运行的准确率从{{low}}到{{high}}，中位{{median}}；这一次{{accuracy}}',
  /**
   * Heard, not seen: the same before any run. {{runs}}: how many dots. {{low}}, {{high}}, {{median}}: percent with the
   * sign, such as "94.4%".
   */
  'strip.idle': '{{runs}}次TF1运行的准确率从{{low}}到{{high}}，中位{{median}}',
  /** On the row of dots, at the reader's own run. {{accuracy}}: percent with the sign, such as "94.4%". */
  'strip.me': '这一次{{accuracy}}',
  /** Head of a column in the numbers behind the dots, which no page shows yet. */
  'strip.accuracy': '准确率',
  /** Head of a column in those numbers: how many runs. */
  'strip.runs': '运行次数',
  /** In place of the row of dots. {{knobs}}: labels of the knobs that differ in small letters, with `strip.separator` between. */
  'strip.other': '旋钮和TF1那些运行的不同（{{knobs}}），所以不和它们比。',
  /** Between the entries of a list inside a sentence: of `strip.other` and `status.invalid`, and of the run's settings. */
  'strip.separator': '；',
  /** Heard, not seen: names the table of losses. */
  'facts.caption': '训练与验证的损失',
  /** Head of a column. */
  'facts.training': '训练',
  /** Head of a column. */
  'facts.validation': '验证',
  /** Head of a row. */
  'facts.logLoss': '对数损失',
  /** Small, under `facts.logLoss`. */
  'facts.logLoss.note': '只数读错了多少张',
  /** Head of a row. */
  'facts.crossEntropy': '交叉熵',
  /** Small, under `facts.crossEntropy`. */
  'facts.crossEntropy.note': '训练真正压低的量',
  /** One of the run's settings, small, under the table. {{knob}}: its label in small letters. {{value}}: such as "0.05". */
  'facts.knob': '{{knob}}{{value}}',
  /** The last of those. {{seed}}: the run's. {{engine}}: webgl, simd or plain. */
  'facts.seed': '种子{{seed}}，{{engine}}引擎',

  // The confusion matrix, and the images in one of its cells
  'matrix.title': '混淆矩阵',
  'matrix.sub': '每行是一个真实数字的全部图片；格里是张数和占这一行的百分比。点一格，看里面的图片',
  /** Title of the matrix of a perfect reader, which stands there before a run. */
  'matrix.idle': '假如每张图片都读对',
  'matrix.idle.sub': '每行是一个真实数字的全部图片，这里全落在对角线上。训练一次，看看你的落到哪里去了',
  /** Heard, not seen: names the matrix. */
  'matrix.caption': '混淆矩阵：行是真实数字，列是模型的读法。用方向键走动，回车看图片。',
  /** At the rows, behind an arrow that points down. */
  'matrix.truth': '真实数字',
  /** At the columns, before an arrow that points right. */
  'matrix.read': '读作',
  /**
   * Heard, not seen: begins a cell; its count, `matrix.images` and its percentage follow. {{truth}}, {{read}}: digits,
   * 0 to 9.
   */
  'matrix.cell': '真实{{truth}}，读作{{read}}：',
  /**
   * Heard, not seen: between a cell's count and its percentage. {{count}}: that count, which has been said and is not
   * repeated.
   */
  'matrix.images_other': '张，',
  /** Heard, not seen: names the choice between `matrix.counts` and `matrix.percent`. */
  'matrix.unit': '格里显示',
  /** Choice: numbers of images. */
  'matrix.counts': '张数',
  /** Choice: shares of a row. */
  'matrix.percent': '百分比',
  /** Small, beside the scale of greys: how dark a cell is. */
  'matrix.ink': '墨色按平方根加深，少数也看得见',
  /** Title above the images of a cell. {{truth}}, {{read}}: digits. {{count}}: images in the cell. */
  'tiles.title_other': '{{truth}}读作{{read}}：{{count}}张',
  /** Under the title. {{truth}}: the true digit. {{percent}}: the cell's share of its row, one decimal. */
  'tiles.sub': '占全部{{truth}}的{{percent}}%。模型最有把握的排在前面',
  /**
   * In place of `tiles.sub` where not all find room. {{truth}}: the true digit. {{percent}}: the cell's share of its
   * row, one decimal. {{shown}}: images shown, 15.
   */
  'tiles.shown': '占全部{{truth}}的{{percent}}%。这里是模型最有把握的{{shown}}张',
  'tiles.loading': '正在下载图片……',
  'tiles.failed': '这些图片下载失败。',
  /** While the run goes on. */
  'tiles.waiting': '训练停下以后，点矩阵里的一格，就能看到落在里面的图片。',
  'tiles.choose': '点矩阵里的一格，看落在里面的图片。',
  /** Under the title of an empty cell. {{truth}}, {{read}}: digits. */
  'tiles.empty': '没有一张{{truth}}被读成{{read}}。',
  /**
   * Heard, not seen: names an image. {{truth}}, {{read}}: digits. {{percent}}: how sure the model is, whole percent.
   */
  'tile.name': '真实{{truth}}，读作{{read}}，概率{{percent}}%',
  /** Small heading above one of `question.*`. */
  question: '问题',

  // A question about the images of a cell. Digits may be 8, which takes "an" in English
  /** Of an empty cell. {{truth}}, {{read}}: different digits. */
  'question.none': '为什么没有一张{{truth}}会被读成{{read}}？',
  /** Of a cell on the diagonal. {{truth}}: a digit. */
  'question.right': '这些{{truth}}都读对了，而且最有把握。它们有什么共同的写法？',
  /**
   * {{truth}}, {{read}}: different digits. {{count}}: images of the first read as the second, 2 or more. {{back}}: the
   * other way round, fewer.
   */
  'question.fewerBack': '{{count}}个{{truth}}读成了{{read}}，反过来只有{{back}}个。这些{{truth}}的哪一笔最像{{read}}？',
  /**
   * {{truth}}, {{read}}: different digits. {{count}}: images of the first read as the second, 1 or more. {{back}}: the
   * other way round, more.
   */
  'question.moreBack': '{{count}}个{{truth}}读成了{{read}}，反过来却有{{back}}个。为什么两边不一样多？',
  /** {{truth}}, {{read}}: different digits. {{count}}: images either way, 1 or more. */
  'question.sameBack': '{{truth}}读成{{read}}和反过来一样多，都是{{count}}个。哪些是人也会读错的？',
  /**
   * {{truth}}, {{read}}: different digits. {{count}}: images of the first read as the second, 1 or more; none the other
   * way round.
   */
  'question.noneBack': '{{count}}个{{truth}}读成了{{read}}，反过来一个也没有。是哪一笔造成单向的误判？',

  /** Small heading above one of `coach.*`. */
  coach: '教练',

  // One piece of advice after a run. Differences and errors are percentage points with one decimal
  'coach.stopped': '中途停下的曲线没有走完，还不能拿来比较。同样的旋钮，让它跑到底。',
  /** {{count}}: knobs that differ from the run before, 2 or more. */
  'coach.changedMany':
    '这次一下子动了{{count}}个旋钮，变好变坏都说不清是谁的功劳。下次只动一个；先换个种子，看看这组数稳不稳。',
  /** {{knob}}: its label in small letters. {{seed}}: of the run before. */
  'coach.changedSeedToo':
    '{{knob}}和种子一起变了，而换了种子，验证用的图片也换了，两次没法直接比。改回种子{{seed}}，就只有旋钮不同。',
  /**
   * {{knob}}: its label in small letters. {{difference}}: with its sign. {{images}}: validation images, 2,500.
   * {{differing}}: how many of them the two runs read differently, 0 or more.
   */
  'coach.changedOneInside':
    '只动了{{knob}}。同样的{{images}}张图片，两次有{{differing}}张读法不同，准确率变了{{difference}}个百分点：这么多张里，光凭运气也会差出这些。换个种子再跑一次。',
  /**
   * {{knob}}: its label in small letters. {{difference}}: with its sign. {{images}}: validation images, 2,500.
   * {{differing}}: how many of them the two runs read differently, 0 or more.
   */
  'coach.changedOneOutside':
    '只动了{{knob}}，同样的{{images}}张图片上，准确率变了{{difference}}个百分点；两次读法不同的有{{differing}}张，光凭运气差不出这么多。换个种子，看看差距还在不在。',
  /**
   * {{difference}}: with its sign. {{runs}}: recorded TF1 runs, 55 or 75. {{farther}}: how many of them lie farther from
   * their median.
   */
  'coach.medianInside':
    '和TF1的{{runs}}次运行的中位数相差{{difference}}个百分点，那些运行里有{{farther}}次比这离得更远。一次运行分不出高下：旋钮别动，先换个种子再跑一次。',
  /**
   * {{difference}}: with its sign. {{runs}}: recorded TF1 runs, 55 or 75. {{farther}}: how many of them lie farther from
   * their median, 0 to 3.
   */
  'coach.medianOutside':
    '和TF1的{{runs}}次运行的中位数相差{{difference}}个百分点，那些运行里只有{{farther}}次比这离得更远：少见，但不是没有。旋钮别动，换个种子，看它回不回来。',
  'coach.stillFalling': '曲线到结束还在往下走：还没学完就停了。别的不动，只加步数。',
  /** {{target}}: whole percent, 90 or 95. {{missing}}: what is missing to it. */
  'coach.unclear':
    '离{{target}}%还差{{missing}}个百分点，最后几个点忽上忽下，看不出曲线还降不降。别的不动，加些步数就清楚了。',
  /** Of a model that is wrong nearly every time and gives its answers high probabilities. */
  'coach.sureAndWrong': '几乎张张读错，还错得很有把握：步子太大，把权重抛远了。把学习率调小，别的不动。',
  /** {{gap}}: more than 4. */
  'coach.memorising': '训练准确率比验证高出{{gap}}个百分点：模型开始背它见过的图片。判断好坏只看验证。',
  /** {{target}}: whole percent, 90 or 95. */
  'coach.reached': '这一次到了{{target}}%这条线，换个种子却未必。旋钮别动，再跑一次看看。',
  /** {{target}}: whole percent, 90 or 95. {{missing}}: what is missing to it. */
  'coach.below': '离{{target}}%还差{{missing}}个百分点。下一次动一个旋钮，只动一个；先换个种子，看看这个差距有多稳。',
  /** Button. {{seed}}: another than the run's. */
  'coach.action.seed': '换成种子{{seed}}再跑',
  /** Button. {{steps}}: more steps than the run had. */
  'coach.action.steps': '改成{{steps}}步再跑',
  /** Button. {{rate}}: the solution's learning rate, 0.03 or 0.05. */
  'coach.action.rate': '把学习率改成{{rate}}再跑',
  /** Button. */
  'coach.action.again': '照样再跑一次',

  // Taking a run along
  /** Button: saves the run as a file. */
  'keep.download': '下载记录',
  /** Button. */
  'keep.link': '复制带设置的链接',
  /** Beside the buttons, after a press. */
  'keep.copied': '链接已复制',
  /** Beside the buttons, after a press; the link follows. */
  'keep.copyFailed': '没能复制，请选中链接自己复制：',
  /** Beside the buttons, after a press in a browser that saves no files. */
  'keep.inApp': '微信和QQ里存不了文件。点右上角的“…”，选“在浏览器打开”，在那里再训练一次就能下载：设置已经写在网址里。',

  // The solution's knobs below a lab
  /** Button. */
  'recipe.train': '用这组旋钮训练',
  /** Beside the button, which cannot be pressed meanwhile. */
  'recipe.busy': '上面的实验正在训练，先停下它',

  // A guess that is locked in
  /** Above a question about a run. */
  'predict.before': '训练之前',
  /** Above any other question. */
  'predict.open': '先想一想',
  /** Button: from then on the guess cannot be changed. */
  'predict.lock': '锁定',
  /** In place of the choices. {{guess}}: the choice, as it was offered. */
  'predict.locked': '你猜的是{{guess}}，已锁定。',
  /** Behind `predict.locked`. */
  'predict.waiting': '训练完再回来对照。',
  /**
   * Behind `predict.locked`. {{measured}}: the digit with the lowest recall. {{recall}}: that recall in percent, one
   * decimal.
   */
  'predict.worst-digit': '你锁定后的第一次训练里，读得最差的是{{measured}}，召回率{{recall}}%。',
  /** Behind `predict.locked`. {{measured}}: validation accuracy, three decimals, such as 0.902. */
  'predict.accuracy': '你锁定后的第一次训练，量到{{measured}}。',
  /** Heard, not seen: names the choices. */
  'predict.options': '你的猜测',

  // The home page: one button, and a panel in which the model reads its first images
  /** Button. */
  'home.train': '现在就训练',
  /** Button, after a run. */
  'home.again': '再训练一次',
  /** On the button while the run goes on. */
  'home.training': '训练中……',
  /** Under the button. {{megabytes}}: one decimal. */
  'home.cost': '下载约{{megabytes}} MB；什么都不上传',
  /** In place of `fault.engine-failed.body`: the home page has no knobs, and has tried every engine by then. */
  'home.engineFailed': '再试一次；还是不行，多半是内存不够，关掉几个别的标签页。',
  /** Heard, not seen: heading of the panel. */
  'home.title': '结果',
  'home.idle': '还没有训练，所以二十张图片下面都是问号。按一下按钮，看它读得对几张。',
  /** Where JavaScript is switched off, above the figures of a run made beforehand. {{seed}}: its seed. */
  'home.stored': '训练需要打开JavaScript。这里是生成网页时训练好、存在页面里的一次，种子{{seed}}。',
  /** {{percent}}: share of the bytes, 0 to 100. */
  'home.loading': '正在下载图片，{{percent}}%',
  /** The engine is being got ready. */
  'home.preparing': '正在准备',
  /** {{step}}: the step reached. {{steps}}: steps of the run. */
  'home.running': '训练中，第{{step}}步，共{{steps}}步',
  /** {{steps}}: steps of the run. {{seconds}}: with one decimal below 10. */
  'home.done': '训练完成：{{steps}}步，{{seconds}}秒',
  /** {{step}}: the step reached. */
  'home.other': '没有训练完：停在第{{step}}步',
  /** Under the accuracy in large figures. {{images}}: validation images, 2,500. {{correct}}: how many of them. */
  'home.score': '{{images}}张它从没见过的图片，读对{{correct}}张。',
  /** Behind `home.score`. {{count}}: misread ones of the twenty, 1 to 20. */
  'home.wrong_other': '这里是头二十张：读错了{{count}}张。',
  /** Behind `home.score`. */
  'home.wrong.none': '这里是头二十张：全读对了。',
  /** Link to the lesson on the linear model. */
  'home.why': '为什么会读错？到第二课里看',
  /** Heard, not seen: names the twenty images before a model has read them. */
  'home.grid.waiting': '二十张还没有读的图片',
  /** Heard, not seen: names the twenty images. */
  'home.grid': '模型读出的头二十张图片',
  /** Heard, not seen: before the digit that the model read. */
  'home.read': '读作',
  /** Heard, not seen: what an image shows. {{truth}}: 0 to 9. */
  'home.digit': '手写的{{truth}}',
  /** Small, under a misread image and the digit it was taken for. {{truth}}: the true digit. */
  'home.should': '应为{{truth}}',
  'home.readingsFailed': '模型训练好了，图片下载失败。',
} as const;
