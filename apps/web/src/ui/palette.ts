/**
 * 色板 · Every colour of the product, defined once. Blue is the court's own; vermilion is kept for what is overdue and for
 * nothing else; amber says soon, or refused; no state is told by colour alone. Each text colour has at least 4.5:1 on its ground.
 */
export const palette = {
  ink: '#1b2633',
  inkSoft: '#515e6d',
  inkFaint: '#6b7787',
  paper: '#ffffff',
  ground: '#f3f5f8',
  raised: '#fafbfc',
  line: '#dce2e9',
  lineStrong: '#bcc6d2',
  navy: '#1b3554',
  navySoft: '#c9d6e6',
  blue: '#1f4e86',
  link: '#1c5aa3',
  blueSoft: '#e8f0f9',
  vermilion: '#bf3420',
  vermilionSoft: '#fcebe7',
  amber: '#845400',
  amberSoft: '#fdf4de',
  green: '#24664a',
  greenSoft: '#e6f3ec',
  grey: '#616c79',
  greySoft: '#eceff3',
  mark: '#fff0b8',
} as const satisfies Record<string, string>;

/** The style sheet reads the same colours as `var(--ink)` and so on. */
export function applyPalette(root: HTMLElement): void {
  for (const [name, value] of Object.entries(palette)) {
    root.style.setProperty(`--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, value);
  }
}
