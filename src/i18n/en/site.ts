import type { Translation } from '../translation.ts';
import type { site as zh } from '../zh/site.ts';

export const site: Translation<typeof zh> = {
  name: 'Strokes',
  counterpart: '笔画',
  skip: 'Skip to content',
  'nav.site': 'Site',
  'nav.course': 'The course',
  'nav.lessons': 'Lessons',
  'nav.glossary': 'Glossary',
  'nav.about': 'About',
  'nav.menu': 'Menu',
  'nav.page': 'On this page',
  'nav.footer': 'Footer',
  'nav.pager': 'Previous and next lesson',
  theme: 'Dark theme',
  'lesson.number': 'Lesson {{number}}',
  'lesson.minutes': 'about {{minutes}} minutes',
  'lesson.done': 'done',
  'lesson.later': 'coming later',
  'lesson.previous': 'Previous',
  'lesson.next': 'Next',
  objectives: 'After this lesson you can',
  solution: 'Solution',
  'takeHome.notebook': ': the notebook, {{kilobytes}} kB',
  'takeHome.data': ': the images it reads, {{megabytes}} MB',
  table: 'Table, scrolls sideways',
  'digit.label': 'A handwritten {{digit}}',
  'glossary.title': 'Glossary',
  'glossary.summary': 'Every term of the course, with its Chinese and its English name side by side.',
  'glossary.lede':
    'Words with a dotted line in the lessons lead here. Each entry gives both names, so you can follow papers and code in either language.',
  'yourDigit.title': 'Your own digit',
  'yourDigit.summary':
    'Write a digit and hand it to the model. Move it three pixels to the side and the model is lost.',
  cannotRun: 'This part cannot run here.',
  'cannotRun.offline':
    'There is no network, and a piece of it has not been fetched yet. Connect, then reload the page.',
  'cannotRun.missing':
    'A piece of it could not be fetched; the site may just have been updated. Reload the page, or come back a little later.',
  'cannotRun.framed': 'The frame around this page blocks its scripts. Open the page in a window of its own.',
  'cannotRun.file':
    'The page was opened as a file; its scripts only run from a web server. Open the course at its web address.',
  'cannotRun.old':
    'This browser is too old. It takes Chrome or Edge 98, Firefox 114 or Safari 15.4, or newer; text and figures are there all the same.',
  'cannotRun.broken': 'Something in it failed. Reload the page; if that does not help, try another browser.',
  'network.train': 'No network. This page and the digits are kept on this device: you can train as usual.',
  'network.noData':
    'No network. This page is kept on this device; the digits were not fetched yet, so nothing can be trained.',
  'network.read': 'No network. This page is kept on this device: you can read on.',
  'network.open': 'No network. What is open goes on working; the rest needs a connection.',
  'network.newer': 'There is a newer edition of the course.',
  'network.newer.reload': 'Load it',
  'network.partMissing': 'A part of this page did not arrive; the course may just have been updated.',
  'network.partMissing.reload': 'Reload the page',
  'network.later': 'Later',
  'notHere.title': 'This page is not on this device',
  'notHere.text': 'There is no network. Pages you have visited stay on this device, and these can be opened now:',
  'notHere.none': 'There is no network, and no page is kept on this device yet. Come back with a connection.',
  'notFound.title': 'There is no such page',
  'notFound.text': 'The address may be mistyped, or the page has moved. All lessons start from the home page.',
  'notFound.home': 'Go to the home page',
  'footer.credit':
    'Adapted from “Classifying Handwritten Digits with Neural Networks”, © 2017 Google LLC, Apache-2.0; code and text written anew, and the training moved into the browser. MNIST data: Y. LeCun, C. Cortes, C. J. C. Burges, from NIST Special Databases 1 and 3.',
  'footer.about': 'About and licence',
};
