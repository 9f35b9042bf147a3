/**
 * When a tool that costs something comes to life: two screens before it is seen. Later, and whoever goes through the page by
 * the Tab key would pass it while nothing in it can be focused. In pixels, because an enlarged page has low screens.
 */
export const NEAR = { rootMargin: '2000px 0px' };
