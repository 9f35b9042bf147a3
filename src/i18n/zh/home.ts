/** Strings of the `home` namespace. Flat keys; zh is the source of the keys. */
export const home = {
  title: '训练一个读手写数字的模型',
  description: '在浏览器里训练一个神经网络，看懂它怎样读手写数字。五课，中英双语。',
  copybook: '训练集最前面的十四个手写数字',
  sentence: '用几秒钟，在你的浏览器里教会一个模型读手写数字。',
  lessons: '五课',
} as const;
