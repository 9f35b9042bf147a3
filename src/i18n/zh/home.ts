/** Strings of the `home` namespace. Flat keys; zh is the source of the keys. */
export const home = {
  /** In the browser's tab, behind the course's name and a dot. */
  title: '训练一个读手写数字的模型',
  /** For search engines. */
  description: '在浏览器里训练一个神经网络，看懂它怎样读手写数字。中英双语课程。',
  /** Heard, not seen: what the strip of pictures at the top shows. */
  copybook: '训练集最前面的十四个手写数字',
  /** The heading of the home page; also below each language where the reader chooses one. */
  sentence: '用几秒钟，在你的浏览器里教会一个模型读手写数字。',
  /** Heading above the list of lessons. */
  lessons: '课程',
} as const;
