/** Where the chosen theme is kept: `light`, `dark`, or nothing for the system's. */
export const THEME_KEY = 'strokes:theme';

/**
 * Runs in the head before anything is painted, so a stored theme does not flash. It stands inline because a file
 * would hold the first paint back; astro.config.mjs puts its hash into the content security policy.
 * Storage may be denied: then the system's theme stays.
 */
export const FIRST_PAINT_SCRIPT = `try{const t=localStorage.getItem('${THEME_KEY}');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}`;
