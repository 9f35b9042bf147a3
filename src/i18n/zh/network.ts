/** Strings of the `network` namespace: the sealed test set, and the two models side by side. */
export const network = {
  // The test set, sealed and opened
  /** Title. */
  'test.sealed': '一万张图片，封着',
  'test.sealed.body':
    '到现在，训练集和验证集都已经看过很多遍；每看一次验证分数再去调旋钮，就有一点点是在迁就它。这一万张谁都没用过，连下载都还没有。旋钮调好了再打开，只看一次。',
  /** Title, in place of `test.sealed`, when an earlier model was examined. */
  'test.again': '一万张图片，已经打开过',
  /** In place of `test.sealed.body`. */
  'test.again.body':
    '这个模型还没有读过它们，可你已经知道之前的模型考得怎样。看的次数越多，越是照着它来挑，这个分数就越说明不了没见过的图片。',
  /** Beside the button, which cannot be pressed for a run that ended by itself. */
  'test.diverged': '这次运行自动结束了，读得和瞎猜差不多。换一个学会了的模型来考。',
  /** Button. */
  'test.open': '打开测试集',
  /** Under a field of dots that stands where the score will be. */
  'test.dots': '一万个点，一个点就是一张图片',
  /** Beside the button, which cannot be pressed yet. */
  'test.needsRun': '先在上面把网络训练完，才有模型可以考。',
  'test.opening': '正在下载测试集',
  /**
   * At the right of `test.opening`. {{loaded}}, {{total}}: thousands of bytes, as the language writes large numbers.
   * {{percent}}: 0 to 100.
   */
  'test.bytes': '{{loaded}} / {{total}} kB，{{percent}}%',
  /** In place of `test.opening` once all bytes are here: the model reads the images. */
  'test.reading': '正在读一万张图片……',
  /** In bold; `fault.CODE.body` of `lab` follows. */
  'test.failed': '测试集没有打开。',
  /** Button. */
  'test.retry': '再试一次',
  /** Title, in place of `test.sealed`. */
  'test.opened': '测试集上的成绩',
  /** Said to a screen reader when the score is there. {{percent}}: test accuracy, 0 to 100, one decimal. */
  'test.announce': '测试集上读对了 {{percent}} %',
  /** Title above the accuracy in large figures. */
  'test.score': '测试准确率',
  /**
   * Under the large figures; one of `test.compare.*` follows. {{images}}: test images, 10,000. {{correct}}: how many of
   * them. {{error}}: standard error in percentage points, one decimal.
   */
  'test.accuracy': '{{images}}张图片，读对{{correct}}张；换一批图片，大约会摆动±{{error}}个百分点。',
  /** Behind `test.accuracy`. {{difference}}: percentage points without a sign, one decimal. */
  'test.compare.lower': '比验证集低{{difference}}个百分点。',
  /** Behind `test.accuracy`. {{difference}}: percentage points without a sign, one decimal. */
  'test.compare.higher': '比验证集高{{difference}}个百分点。',
  /** Behind `test.accuracy`. */
  'test.compare.same': '和验证集一样。',
  /**
   * Behind `test.compare.lower` or `test.compare.higher`. {{swing}}: points by which two samples of these sizes lie apart in
   * nineteen of twenty cases, one decimal.
   */
  'test.compare.inside': '两份这么多的图片，碰巧就能相差{{swing}}个百分点。',
  /** Behind `test.compare.lower`. {{swing}}: as in `test.compare.inside`. */
  'test.compare.outside': '两份这么多的图片，碰巧最多相差约{{swing}}个百分点：旋钮可能已经在迁就验证集了。',
  /** Head of a column. */
  'test.validation': '验证',
  /** Head of a column. */
  'test.test': '测试',
  /** Heard, not seen: names the table. */
  'test.facts': '验证集与测试集上的成绩',
  /** Head of a row. */
  'test.fact.accuracy': '准确率',
  /** Head of a row. */
  'test.fact.logLoss': '对数损失',
  /** Head of a row. */
  'test.fact.crossEntropy': '交叉熵',
  /** Above all the rest, once the knobs are others than when the test set was opened. */
  'test.changed': '测试集已经打开过了。再照着它的分数去改旋钮，它就变成了第二个验证集，成绩会偏乐观。',
  /** Title of a table of statistics. */
  'test.summary': '测试集的描述统计',
  'test.summary.body': '和训练集、验证集的那张表一样：挑几列像素看看，三份图片是不是同一种写法。',
  /** Button. */
  'test.summary.show': '看测试集的描述统计',
  'test.summary.loading': '正在统计……',
  'test.summary.failed': '统计没有算出来。',

  // The two models side by side
  'side.title': '两个模型，同一道题',
  /** Title of a column. */
  'side.linear': '线性模型',
  /** Title of a column. */
  'side.network': '神经网络',
  /** In place of a column; the link `side.missing.link` follows. */
  'side.missing.linear': '这台设备上还没有线性模型的运行。到第二课训练一次，这里就有了。',
  /** In place of a column. */
  'side.missing.network': '还没有网络的运行。在上面训练一次，这里就有了。',
  'side.missing.link': '去第二课',
  /** Above the accuracy in large figures. */
  'side.accuracy': '验证准确率',
  /** Label: the value follows. */
  'side.logLoss': '对数损失',
  /** Label: the value follows. */
  'side.crossEntropy': '交叉熵',
  /** Label: `side.worst.value` follows. */
  'side.worst': '最常见的误读',
  /** Behind `side.worst`. {{truth}}, {{read}}: different digits. {{count}}: images. */
  'side.worst.value_other': '{{truth}}读作{{read}}，{{count}}张',
  /** Label: how many numbers the model has follows. */
  'side.parameters': '权重和偏置',
  /** {{difference}}: percentage points without a sign, one decimal. */
  'side.gain': '网络高出{{difference}}个百分点：每一百张少读错约{{difference}}张。',
  /** {{difference}}: percentage points without a sign, one decimal. */
  'side.loss': '这一次，线性模型反而高出{{difference}}个百分点。看看网络训练够了没有。',
  /** In place of `side.loss`, where the network's run ended by itself. {{difference}}: as there. */
  'side.lossDiverged':
    '这一次，线性模型反而高出{{difference}}个百分点：网络的学习率把权重甩得太远。先用小一些的学习率训练它。',
  /** Under the chart of a run that the reader stopped. {{step}}: the last one that was recorded. */
  'side.stopped': '停在第{{step}}步之后',
  /** Under the chart of a run that ended by itself. {{step}}: the last one that was recorded. */
  'side.diverged': '第{{step}}步之后自动结束',
  /** Behind `side.gain` or `side.loss`. */
  'side.seedsDiffer': '两次运行的种子不同，验证用的图片也不同，这一点差别里有一部分是运气。',
  /** In place of a column while its run has recorded no period yet. */
  'side.running': '正在训练……',
} as const;
