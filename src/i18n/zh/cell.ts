/** Strings of the `cell` namespace: the cells in which a reader writes code. */
export const cell = {
  // Head and editor
  /** At the right of the title. */
  kept: '草稿保存在这台设备上',
  /** In place of `kept`, where storage is denied. */
  notKept: '这个浏览器不让保存草稿，关掉页面就没有了',
  /** Heard, not seen: names the editor. {{title}}: of the exercise. */
  editor: '代码：{{title}}',
  /** Button. */
  run: '运行',
  /** Button, in place of `run` once the code has run. */
  runAgain: '再运行一次',
  /** Button. */
  stop: '停止',
  /** Button. */
  reset: '恢复原样',
  /** Button, once `reset` or `solution.run` took the place of the reader's code. */
  undo: '找回我的代码',
  /** Heard, not seen: names a row of keys that a phone's keyboard hides. */
  'keys.row': '代码常用符号',
  /** Three keys with what they do; stands in pieces around them. */
  'keys.run': '运行；先按',
  /** Between two keys. */
  'keys.then': '，再按',
  /** Behind two keys. */
  'keys.leave': '，离开编辑器。',
  /** The editor is not there; a plain field is. */
  plain: '编辑器没有下载下来，先用这个普通输入框，功能一样。',
  /** In place of the whole, without JavaScript. */
  noScript: '要运行代码，请打开JavaScript。',
  /** Behind `noScript`, above what the code shows when it is run. */
  stored: '这段代码用种子1运行，会显示：',

  // The same settings as knobs
  'knobs.title': '同样的设置，换成旋钮',
  'knobs.sync': '带下划线的数都有旋钮。改哪一边，另一边都跟着变。',
  /** In place of `knobs.sync` while code runs. */
  'knobs.wait': '运行时两边都先不动。要改，先停止。',
  /** In place of the knobs. {{line}}: of the code, from 1. */
  'knobs.odd': '第{{line}}行有一个值不是直接写出来的数，旋钮读不出来。代码照样能运行。',
  /** In place of the knobs. {{line}}: of the code, from 1. */
  'knobs.several': '第{{line}}行又造了一个模型，或者又训练了一次，旋钮不知道该跟哪一个。代码照样能运行。',
  /** In place of the knobs. */
  'knobs.none': '代码里没有要训练的模型，所以没有旋钮。',
  /** In place of the knobs: the code is given a run. */
  'knobs.given': 'run是用上面实验的旋钮训练的，这段代码只读它，所以这里没有可调的。',
  /** {{min}}, {{max}}: the ends of a range. */
  'knobs.range': '{{min}} – {{max}}',
  /** Under a knob whose text cannot be taken. */
  'knobs.refused': '这里要一个在范围内的数。',

  // Status line
  /** At the left of the line under the code: nothing has run yet. */
  'status.idle': '可以运行',
  /** In place of `status.idle`. */
  'status.starting': '正在准备',
  /** In place of `status.idle`. */
  'status.running': '正在运行',
  /** In place of `status.running` while the page trains for the code. {{step}}, {{steps}}: of the training. */
  'status.training': '正在训练，第{{step}}步，共{{steps}}步',
  'status.loading': '正在下载数据',
  /** In place of `status.running`, before code that names tf begins. */
  'status.tensorflow': '正在下载TensorFlow.js',
  'status.reading': '正在读图片',
  /** In place of `status.running`: a question under the line is open. */
  'status.seal': '等你回答，问题在下面',
  /** In place of `status.running`: the page trains what the reader's step is compared with. */
  'status.plain': '四处都对上，plain引擎先训练',
  /** In place of `status.running`: the reader's own training step trains. {{step}}, {{steps}}: of the training. */
  'status.own': '你写的这一步在训练，第{{step}}步，共{{steps}}步',
  /** In place of `status.idle`; `status.checks` or `status.all` follows. */
  'status.finished': '运行完毕',
  /** Behind `status.finished`. {{met}}, {{total}}: checks. */
  'status.checks': '，{{total}}项里做到了{{met}}项',
  /** Behind `status.finished`. {{total}}: checks. */
  'status.all': '，{{total}}项都做到了',
  /** In place of `status.finished` and the like, once the code was changed. */
  'status.stale': '代码改过了，下面是改动之前的结果',
  /** In place of `status.idle`. */
  'status.stopped': '已停止',
  'status.refused': '没有运行',
  'status.failed': '出错停下了',
  /** Behind `status.refused` or `status.failed`. {{line}}: from 1. */
  'status.line': '，第{{line}}行',
  /** At the right. {{seconds}}: one decimal. */
  'status.took': '用时{{seconds}}秒',
  /** At the right of `status.refused`. */
  'status.nothing': '什么都没有训练',
  /** At the right of `status.failed`. */
  'status.safe': '页面没有受影响，可以再运行',

  // Checks
  /** Title of a table. */
  'checks.title': '要做到的事',
  /** Heard, not seen: head of the first column. */
  'checks.what': '要求',
  /** Head of a column. */
  'checks.yours': '你的',
  /** Head of a column. */
  'checks.needed': '要求',
  /** Heard, not seen: before a row. */
  'checks.met': '做到了',
  /** Heard, not seen: before a row. */
  'checks.unmet': '没有做到',
  'check.hidden-layers': '模型有隐藏层',
  'check.accuracy': '验证准确率',
  'check.steps': '训练步数',
  'check.settings-changed': '只改动一个数',
  'check.sentence': '用一句话说出变化',
  'check.shown-accuracy.validation': '验证集上的准确率',
  'check.shown-accuracy.test': '测试集上的准确率',
  /** Head of a row. */
  'check.test-opened': '封条',
  /** Head of a row: a marked line of the code. */
  'check.gap.forward': '✎ 1，向前',
  'check.gap.backward': '✎ 2，往回',
  'check.gap.clip': '✎ 3，裁剪',
  'check.gap.adagrad': '✎ 4，Adagrad',
  /** Head of a row: two curves of losses. */
  'check.curve': '两条曲线最多相差',
  /** {{count}}: layers. */
  'need.hidden-layers_other': '至少{{count}}层',
  /** {{value}}: a share from 0 to 1. */
  'need.accuracy': '不低于{{value}}',
  /** {{value}}: as the language writes large numbers. */
  'need.steps': '不超过{{value}}',
  /** {{count}}: settings. */
  'need.settings-changed_other': '{{count}}个',
  /** {{least}}: characters. */
  'need.sentence': '至少{{least}}个字符',
  'need.shown-accuracy': '和我们算的一样',
  'need.test-opened': '自己打开',
  'need.gap': '全部对上',
  /** {{nats}}: a number. */
  'need.curve': '不超过{{nats}}奈特',
  /** {{count}}: layers. {{layers}}: their units, a list like 100, 100. */
  'got.layers_other': '{{count}}层：{{layers}}',
  /** In the column `checks.yours`. */
  'got.noLayers': '没有',
  /** {{count}}: settings. */
  'got.settings_other': '{{count}}个',
  /** In the column `checks.yours`. {{count}}: characters of the longest text that was shown. */
  'got.sentence_other': '{{count}}个字符',
  /** In the column `checks.yours`. */
  'got.opened': '打开了',
  /** {{total}}: numbers that were compared. */
  'got.gap.agrees': '{{total}}个数都对上',
  /** {{wrong}}, {{total}}: numbers. */
  'got.gap.differs': '{{total}}个数里{{wrong}}个不对',
  /** {{got}}: how many numbers there were. */
  'got.gap.length': '{{got}}个数',
  /** A function gave no numbers. */
  'got.gap.nothing': '没有给出数',
  /** {{nats}}: a number. */
  'got.curve': '{{nats}}奈特',
  /** Under a check. {{count}}: images. */
  'why.accuracy_other': '还差{{count}}张图片。',
  /** Under a check. {{wanted}}: a share with four decimals. */
  'why.shown': '我们算出来是{{wanted}}。',
  /** {{least}}: characters. */
  'why.sentence': '在最后一行的引号里写至少{{least}}个字符。只数字数，写得对不对不评判。',
  /** {{changed}}: numbers; never 1. */
  'why.settings': '和原来的代码比，要正好改动一个数；现在改动了{{changed}}个。',
  'why.readBack': '代码已经不是通常的写法，数不出改了几个数。',
  /** {{place}}: in the code, or `gap.norm`. {{got}}, {{expected}}: numbers. */
  'why.gap.differs': '{{place}}：你的是{{got}}，应当是{{expected}}。',
  /** {{place}}: as above. */
  'why.gap.nan': '{{place}}：你的是NaN，不是数。多半是除以了0，或者用了还没有值的变量。',
  /** {{total}}, {{got}}: how many numbers. */
  'why.gap.length': '要{{total}}个数，你给了{{got}}个。形状不对，先看循环到哪里为止。',
  /** {{given}}: code, or what stands for it. */
  'why.gap.nothing': '要的是数，你给的是{{given}}。是不是漏了return？',
  /** A gradient, by its length. {{norm}}: a number. */
  'gap.norm': '长{{norm}}的梯度',
  /** Asked where a line is not right yet. */
  'gap.ask.forward': '负的得分，隐藏单元该往下传多少？',
  'gap.ask.backward': '向前时归零的单元，往回还能传过什么？',
  'gap.ask.clip': '我们试了两个梯度，一长一短。哪一个要缩，缩到多长？',
  'gap.ask.adagrad': '每个数的步子，要除以它自己记下的什么？',
  /** Names a picture of dots. {{images}}, {{units}}: counts. */
  'gap.map': '横着{{images}}张图片，竖着{{units}}个单元；标红的不对。',
  /** Under a check. {{period}}: from 1. {{own}}, {{plain}}: losses. */
  'why.curve':
    '四处都对上，曲线却从第{{period}}个周期起分开：你的{{own}}，我们的{{plain}}。对第一步是对的，对后面的还对吗？',
  /** Under `check.sentence`. {{now}}, {{before}}: shares with four decimals. */
  'beside.sentence': '验证准确率：这一次{{now}}，上一次{{before}}。',
  /** Under the checks. {{value}}: a share with four decimals. {{count}}: runs. */
  best_other: '到现在{{count}}次运行，你的最好成绩是{{value}}。',
  /** Behind `best`. */
  'best.note': '凭验证集挑出来的最好一次，总比真本事高一点：里面有运气。',

  // Hints and solution
  /** Button. */
  'hint.1': '提示一',
  /** Under `hint.1`. */
  'hint.1.what': '往哪里看',
  /** Button. */
  'hint.2': '提示二',
  /** Under `hint.2`. */
  'hint.2.what': '想法',
  /** Button. */
  'hint.3': '提示三',
  /** Under `hint.3`. */
  'hint.3.what': '差不多就是代码',
  /** Button. */
  solution: '解答',
  /** Under `solution`. */
  'solution.what': '一步一步来',
  /** Above the hints, while most cannot be opened yet. */
  'hint.locked': '改过代码、运行一次之后，可以打开提示二、提示三和解答。',
  /** Button under a question. */
  'solution.answer': '看答案',
  /** Button behind the last answer. */
  'solution.code': '看代码',
  /** Button. */
  'solution.run': '运行解答',
  /** Beside `solution.run`. */
  'solution.undo': '会换掉编辑器里的代码，按编辑器下面的按钮就能找回你的。',

  // Output
  /** Heard, not seen: names all that the code put out. */
  output: '输出',
  /** Button: puts the caret on that line. {{line}}: from 1. */
  'out.line': '第{{line}}行',
  /** Under the table of a training. {{seed}}: the one it used. */
  'out.seed': '种子{{seed}}',
  /** Head of a column: steps of training. */
  'out.step': '步数',
  /** Head of a column: log loss on the training images. */
  'out.training': '训练',
  /** Head of a column: log loss on the validation images. */
  'out.validation': '验证',
  /** Heard, not seen: names the table of a training. */
  'out.losses': '每个周期结束时的对数损失',
  /** Beside the table. */
  'out.logLoss': '对数损失',
  /** There was more than is kept. {{pieces}}: at most so many are. */
  'out.cut': '输出到此为止：最多保留{{pieces}}件，或者1 MB。',
  /** {{length}}: of a list. */
  'out.more': '……共{{length}}个',
  /** Heard, not seen: names a picture of 28 × 28. */
  'out.picture': '一张手写数字',
  /** Before the output of code that names tf. {{version}}: like 4.22.0. */
  'out.tensorflow.webgl': 'TensorFlow.js {{version}}，webgl后端：由显卡计算',
  /** In place of `out.tensorflow.webgl`. {{version}}: as there. {{steps}}: as the language writes large numbers. */
  'out.tensorflow.cpu': 'TensorFlow.js {{version}}，cpu后端：这里没有显卡可用，由处理器计算，优化器最多走{{steps}}步',
  /** Heard, not seen: names a table of numbers. {{rows}}, {{columns}}: of it. */
  'out.matrix': '{{rows}}行{{columns}}列的数',
  /** Title of a chart. */
  'step.title': '你的曲线，画在我们的上面',
  /** Under the title. */
  'step.sub': '验证集上的交叉熵，单位奈特。粗的是plain引擎，细的是你写的四行',
  /** At the end of a line, before a number. */
  'step.own': '你的',
  'step.plain': 'plain引擎',
  /** Describes the chart before the reader's training. */
  'step.emptySummary': 'plain引擎的曲线；你的还没有开始。',
  /** Describes the chart. {{periods}}: a count. {{own}}, {{plain}}: losses. */
  'step.summary': '{{periods}}个周期之后，你的交叉熵是{{own}}，plain引擎是{{plain}}。',
  /** Over a large number. */
  'step.furthest': '最远相距',
  /** Under a large number. {{periods}}: a count. */
  'step.nats': '奈特，{{periods}}个周期里',
  'step.accuracy': '验证准确率，你的',

  // What can be called
  /** Summary of a part that opens. {{count}}: functions. */
  'api.title_other': '这里能用的：{{count}}个函数，语言是JavaScript',
  /** Above pairs of code. */
  'api.javascript': '这里写的是JavaScript。会Python的话，对照着看：',
  /** In the place of Python that has no short form. */
  'api.wait': '等结果出来',
  /** Under a function, before what it takes. */
  'api.with': '参数',
  /** Under a function, before what comes back. */
  'api.get': '得到',
  /** {{rate}}: a range like 0.001 – 100. */
  'api.linearClassifier.with': 'learningRate {{rate}}，默认0.02',
  'api.linearClassifier.get': '一个模型，784 → 10',
  /** {{layers}}, {{units}}: at most so many. {{dropout}}: a range. */
  'api.networkClassifier.with':
    'learningRate同上；hiddenUnits是列表，1 – {{layers}}层，每层1 – {{units}}个，默认[20]；dropout {{dropout}}，默认0',
  'api.networkClassifier.get': '一个模型，784 → … → 10',
  /** {{steps}}, {{batch}}: ranges. */
  'api.train.with': 'steps {{steps}}，默认100；batchSize {{batch}}，默认10；seed不写就用实验里的',
  'api.train.get': '一次运行：accuracy、crossEntropy、periods、confusion、weights、settings、seconds、lossChart',
  'api.evaluate.with': "'training'、'validation'",
  'api.evaluate.get': '{ accuracy, crossEntropy, confusion [10, 10] }',
  'api.read.with': "'training'、'validation'、'test'：拆封",
  'api.read.get': '{ predictions [n], labels [n], probabilities [n, 10] }',
  'api.dataset.with': "'training'、'validation'；按run的种子划分，没有run就按实验里的",
  'api.dataset.get': '{ images [n, 784], labels [n] }',
  'api.image.with': "'training'、'validation'，同dataset；row从0到n − 1",
  'api.image.get': '一张图片，28 × 28',
  'api.show.with': '文字、数、列表、矩阵、图表、图片',
  'api.show.get': '没有返回值，显示在下面',
  'api.tryStep.with': '五个函数：forward、backward、clip、adagrad、step',
  'api.tryStep.get': '前四个逐一对照；都对上，就用step训练1,000步',
  /** Title under the functions. {{version}}: like 4.22.0. */
  'api.tf.title': 'tf：TensorFlow.js {{version}}',
  /** Under `api.tf.title`. {{kilobytes}}: a whole number. */
  'api.tf.what':
    '就是平常用的那一个，层、优化器、梯度都有。代码里写到tf，第一次运行时要下载{{kilobytes}} kB。WebGL用得上显卡就由显卡计算，用不上就用处理器。用它不能下载，也不能保存；数据从dataset来。',
  /** Above code. */
  'api.tf.example': '在训练图片上训练一个网络，显示每一轮之后的验证准确率',
  /** Button. */
  'api.tf.copy': '复制这段代码',
  /** Beside `api.tf.copy`, once it was pressed. */
  'api.tf.copied': '已复制',
  /** In place of `api.tf.copied`. */
  'api.tf.copyFailed': '浏览器不让复制，请自己选中代码',
  /** Said by the editor while the reader types tf. */
  'api.tf.offer': '层、优化器、张量 → TensorFlow.js里的一切，只是不能下载和保存',
  /** Under the functions. */
  'api.note': '打字的时候，编辑器会给出同样的提示。',

  // What is wrong
  /** Button: writes the one thing that was certainly meant. {{text}}: code. */
  'repair.write': '改成{{text}}',
  /** Behind a problem. {{nearest}}: a name. */
  'problem.nearest': '是不是想写{{nearest}}？',
  /** {{line}}: from 1. {{problem}}: a sentence. */
  'problem.at': '第{{line}}行：{{problem}}',
  /** {{found}}: one character. {{meant}}: what JavaScript wants. */
  'problem.full-width': '“{{found}}”是全角符号，代码里要用半角的{{meant}}。',
  /** {{found}}: one character. {{meant}}: what JavaScript wants. */
  'problem.curly-quote': '{{found}}是弯引号，代码里要用直的{{meant}}。',
  'problem.unterminated-text': '引号没有配上：这一行的文字少了右引号。',
  'problem.unterminated-comment': '/* 开始的注释没有用 */ 结束。',
  /** {{name}}: of a variable. */
  'problem.already-declared': '{{name}}已经声明过了。要改它的值，去掉前面的const或let。',
  'problem.unexpected-end': '代码到这里就断了：少了右括号或者右花括号。',
  /** {{found}}: a word or sign of the code. */
  'problem.unexpected': '这里读不懂“{{found}}”。看看它前面是不是少了逗号、括号或引号。',
  /** {{message}}: in English, from the parser. */
  'problem.syntax': '这一行不合JavaScript的语法：{{message}}',
  /** {{maxCharacters}}: a count. */
  'problem.too-long': '代码太长了，最多{{maxCharacters}}个字符。',
  /** {{written}}: code. */
  'problem.python-arguments': '这里写的是JavaScript，参数按名字写在花括号里：{{written}}。',
  /** {{call}}: a function. {{name}}: an argument. */
  'problem.unknown-argument': '{{call}}没有叫{{name}}的参数。',
  /** {{call}}: a function. */
  'problem.not-an-object': '{{call}}的参数要写在花括号里，例如{ 名字: 数 }。',
  /** {{name}}: an argument. {{value}}: what was given. */
  'problem.not-a-number': '{{name}}要一个数，得到的是{{value}}。',
  /** {{name}}: an argument. {{value}}: what was given. */
  'problem.not-whole': '{{name}}要一个整数，得到的是{{value}}。',
  /** {{name}}: an argument. {{value}}: what was given. {{min}}, {{max}}: the range. */
  'problem.out-of-range': '{{name}}要在{{min}}到{{max}}之间，得到的是{{value}}。',
  /** {{name}}: an argument. {{value}}: what was given. */
  'problem.not-a-list': '{{name}}要一个列表，例如[100]，得到的是{{value}}。',
  /** {{count}}: layers. {{maxLength}}: at most. */
  'problem.too-many-layers': '隐藏层要有1到{{maxLength}}层，这里有{{count}}层。',
  /** {{call}}: a function. */
  'problem.not-a-model': '{{call}}的第一个参数要一个模型，由linearClassifier或networkClassifier造出来。',
  /** {{call}}: a function. */
  'problem.not-a-run': '{{call}}的第一个参数要一次运行，就是await train(…)给的那个。',
  /** {{call}}: a function. {{set}}: what was given. */
  'problem.unknown-set': "{{call}}不认识{{set}}。要写'training'或'validation'。",
  /** {{call}}: a function. */
  'problem.test-sealed': "{{call}}不开测试集。用read(run, 'test')自己来读。",
  /** {{row}}: what was given. {{last}}: the last row. */
  'problem.row-outside': '没有第{{row}}张：从0数到{{last}}。',
  /** {{call}}: a function. */
  'problem.missing-await': '{{call}}前面少了await：结果还没有到。',
  /** {{call}}, {{name}}: functions. */
  'problem.no-function': '{{call}}要一个叫{{name}}的函数，没有得到。',
  /** {{name}}: of the browser. */
  'problem.not-here': '这里用不了{{name}}：代码格不连网，也不碰这个网站存的东西。',
  /** {{name}}: in the code. */
  'problem.unknown-name': '没有{{name}}这个名字。',
  /** {{name}}: a function of the course. */
  'problem.shadowed': '{{name}}在代码里被改成了别的东西，不再是课程的函数。换一个名字。',
  'problem.no-memory': '要的内存太大，浏览器没有给。',
  /** {{message}}: in the browser's own words. */
  'problem.thrown': '{{message}}',
  /** {{step}}: of the training. */
  'problem.diverged': '训练在第{{step}}步发散了：损失不再是有限的数。把学习率调小。',
  'problem.not-trained': '训练没有成功。再运行一次；还不行，就刷新页面。',
  /** {{step}}: of the training. */
  'problem.step-not-finite':
    '你的这一步训练到第{{step}}步，权重里出现了NaN或无穷大。看看除以了什么，步子是不是越走越大。',
  /** {{step}}: of the training. */
  'problem.step-not-arrays':
    '你的这一步训练到第{{step}}步，values里已经不是原来那四个数组了。往数组里写，比如values[0][i] = …，数组本身不要换。',
  'problem.not-loaded': '数据没有下载下来。检查网络，再运行一次。',
  'problem.tensorflow-not-loaded': 'TensorFlow.js没有下载下来。检查网络，再运行一次。',
  /** {{steps}}: of optimizers, in one run of the code. */
  'problem.tensorflow-steps':
    '没有显卡，tf算得慢：一次运行里优化器最多走{{steps}}步，这里超过了。少走几步（减少epochs，或者加大batchSize），要么改用课程的train，它快得多。',
  /** {{seconds}}: whole. */
  'problem.endless': '代码连续跑了{{seconds}}秒没有停顿，已经结束它。多半是循环的条件一直成立。',
  /** {{seconds}}: whole. */
  'problem.silent': '{{seconds}}秒没有任何输出，已经结束它。多半是在等一个永远不来的结果。',
  'problem.flood': '消息多得处理不过来，已经结束它。',
  'problem.frame-lost': '运行代码的沙箱没有打开。检查网络，再运行一次。',
  'problem.frame-died': '浏览器关掉了运行代码的沙箱，多半是内存不够。再运行一次，会打开一个新的。',

  // The test set
  /** Said before the test images are read for the first time. {{accuracy}}: four decimals. {{steps}}: of training done. {{rate}}: learning rate. */
  'seal.run': '代码要为这次运行读测试图片：验证准确率{{accuracy}}，{{steps}}步，学习率{{rate}}。',
  /** Behind `seal.run`: the run ended itself. */
  'seal.diverged': '这次运行发散了，自己停下的，测试准确率说明不了什么。建议先别拆，到上面的实验里重新训练。',
  /** Behind `seal.run`. {{step}}: the last one. {{steps}}: of the training, had it ended. */
  'seal.stopped': '这次运行在第{{step}}步就停了，原定{{steps}}步，考的会是只练了一半的模型。建议先别拆，训练完再说。',
  /** Behind `seal.run`: the validation check has not been met. */
  'seal.untried': '验证集上的数还没有对上，这样拆封，多半白拆。建议先别拆。',
  /** Asked behind all that. */
  'seal.ask': '拆开这次运行的封条吗？',
  /** Button. */
  'seal.open': '拆封，继续',
  /** Button. */
  'seal.wait': '先不拆，停止代码',
} as const;
