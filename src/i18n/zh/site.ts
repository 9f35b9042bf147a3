/** Strings of the `site` namespace: the frame around every page. Flat keys; zh is the source of the keys. */
export const site = {
  /** The course's name: at the left of the bar, and in the title of every page. */
  name: '笔画',
  /** The course's name in the other language, small behind `name`. */
  counterpart: 'Strokes',
  /** Link that shows once the Tab key reaches it: leads past the bar to the text. */
  skip: '跳到正文',
  /** Heard, not seen: names the links of the bar, those to all of the site. */
  'nav.site': '全站',
  /** Heading above the list of lessons beside the text. */
  'nav.course': '课程',
  /** Link in the bar to the list of lessons on the home page. */
  'nav.lessons': '课程',
  /** Link to the glossary: in the bar, beside the text, in the footer. */
  'nav.glossary': '术语表',
  /** Link to the about page: in the bar and beside the text. */
  'nav.about': '关于',
  /** Button on narrow screens: opens the list of lessons, the headings of this one and the other pages. */
  'nav.menu': '目录',
  /** Heading above the list of a page's headings, on lessons and on pages of text. */
  'nav.page': '本页内容',
  /** Heard, not seen: names the links of the footer. */
  'nav.footer': '页脚',
  /** Heard, not seen: names the two links at the end of a lesson. */
  'nav.pager': '上一课与下一课',
  /** Heard, not seen: names the button with a moon, which is pressed while the page is dark. */
  theme: '深色主题',
  /** Above a lesson's title. {{number}}: the lesson's number as the language writes it, 一 to 五 or 1 to 5. */
  'lesson.number': '第{{number}}课',
  /** How long a lesson takes, above its title and in the list of lessons. {{minutes}}: whole minutes, 12 to 30. */
  'lesson.minutes': '约{{minutes}}分钟',
  /** Behind a tick in the list of lessons: the reader has come to the end of this one. */
  'lesson.done': '已完成',
  /** In place of the minutes, of a lesson that is announced and not written yet. */
  'lesson.later': '以后推出',
  /** At the end of a lesson, above the title of the lesson before. */
  'lesson.previous': '上一课',
  /** At the end of a lesson, above the title of the lesson after it; a dot and `lesson.later` may follow. */
  'lesson.next': '下一课',
  /** Heading above a list of what the reader can do afterwards; each entry goes on with a verb. */
  objectives: '学完这一课，你能',
  /** At the right of an answer that is folded up; its question or title stands at the left. */
  solution: '解答',
  /** Right behind the name of a file, a Jupyter notebook. {{kilobytes}}: whole. */
  'takeHome.notebook': '：笔记本，{{kilobytes}} kB',
  /** Right behind the name of a file, the images that the notebook reads. {{megabytes}}: one decimal. */
  'takeHome.data': '：它用的图片，{{megabytes}} MB',
  /** Heard, not seen: names a table in the text, which may be wider than the screen. */
  table: '表格，可横向滚动',
  /** Heard, not seen: what a picture shows. {{digit}}: 0 to 9. */
  'digit.label': '手写的{{digit}}',
  /** Title of the glossary. */
  'glossary.title': '术语表',
  'glossary.summary': '课程里的每个术语，中文和英文放在一起。',
  'glossary.lede': '课文里带点线的词都收在这里。每一条都有中文和英文两种说法，查论文、看代码时可以互相对照。',
  /** Title of the fifth lesson, which is announced and not written yet. */
  'yourDigit.title': '写一个数字',
  'yourDigit.summary': '亲手写一个数字交给模型。往旁边挪三个像素，它就不认识了。',
  /** In bold, in place of what works a figure; the reason follows. */
  cannotRun: '这一部分在这里无法运行。',
  'cannotRun.offline': '现在没有网络，而它还有一块没下载完。连上网络后刷新页面。',
  'cannotRun.missing': '它有一块下载失败，也许网站刚刚更新过。刷新页面；还不行，就过一会儿再来。',
  'cannotRun.framed': '嵌着本页的框架不许它运行脚本。请在单独的窗口里打开本页。',
  'cannotRun.file': '本页是当作文件打开的，脚本要经过网站才能运行。请从课程的网址打开。',
  'cannotRun.old': '这个浏览器太旧。需要Chrome或Edge 98、Firefox 114、Safari 15.4，或更新的版本；文字和图仍然可以看。',
  'cannotRun.broken': '它出了错。刷新页面；还不行，就换一个浏览器。',
  /** On a line at the page's lower edge while the network is gone; the page and the images of digits were kept before. */
  'network.train': '没有网络。这一页和数字图片都存在这台设备上，可以照常训练。',
  /** The same, where the page was kept and the images were not. */
  'network.noData': '没有网络。这一页存在这台设备上，数字图片还没有下载，暂时不能训练。',
  /** The same, of a page with nothing to train. */
  'network.read': '没有网络。这一页存在这台设备上，可以照常阅读。',
  /** The same, where nothing was kept. */
  'network.open': '没有网络。已经打开的部分照常可用，其余的要等连上网络。',
  /** On the same line, with two buttons: the course was published anew since the page was opened. */
  'network.newer': '课程有了新版本。',
  'network.newer.reload': '换到新版本',
  /** On the same line, with two buttons: a part that is fetched when it is first wanted could not be had. */
  'network.partMissing': '这一页有一部分没有下载下来，课程可能刚刚更新过。',
  'network.partMissing.reload': '刷新页面',
  /** Button beside the one that loads the page anew: the line goes away, the page stays as it is. */
  'network.later': '以后再说',
  /** Page in place of one that was asked for without network and never kept. */
  'notHere.title': '这一页不在这台设备上',
  /** Under `notHere.title`, above the links to the pages that were kept. */
  'notHere.text': '现在没有网络。看过的页面会留在这台设备上，下面这些现在就能打开：',
  /** In place of `notHere.text`, where no page was kept. */
  'notHere.none': '现在没有网络，这台设备上也还没有留下任何页面。连上网络后再来。',
  'notFound.title': '没有这一页',
  'notFound.text': '地址可能写错了，或者这一页已经挪走。课程都在首页上。',
  'notFound.home': '回到首页',
  'footer.credit':
    '改写自《使用神经网络对手写数字进行分类》，© 2017 Google LLC，Apache-2.0；程序与文字均已重写，训练改在浏览器里进行。数据MNIST：Y. LeCun、C. Cortes、C. J. C. Burges，取自NIST第1、3号专用数据库。',
  /** Link to the about page, in the footer. */
  'footer.about': '关于与许可',
} as const;
