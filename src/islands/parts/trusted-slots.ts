import { options } from 'preact';
import { trustedHtml } from '../../lib/trusted.ts';

/** What Astro hands an island for each of its slots: HTML that it found in the page. */
interface Slot {
  readonly type: 'astro-slot';
  readonly props: { dangerouslySetInnerHTML: { __html: string } };
}

// While an island comes alive its slots stand there; one that is shown later, or again, is made from its HTML.
const before = options.vnode?.bind(options);
options.vnode = (vnode) => {
  if (isSlot(vnode)) {
    vnode.props.dangerouslySetInnerHTML = { __html: trustedHtml(vnode.props.dangerouslySetInnerHTML.__html) };
  }
  before?.(vnode);
};

function isSlot(vnode: { readonly type: unknown }): vnode is Slot {
  return vnode.type === 'astro-slot';
}
