/** The paints of all drawings. They stay what they are in both themes; only the tile under a drawing follows the theme. */
export const paint = {
  deep: '#0b57a4',
  blue: '#3a7cc4',
  sky: '#9cc1ec',
  pale: '#cfe0f7',
  white: '#ffffff',
  amber: '#f0b23e',
  ochre: '#d98f1f',
  green: '#5aa97c',
  leaf: '#9fd3b4',
  ground: '#c5cfdc',
  ink: '#1f2d3d',
} as const

/** Height of the ground in a drawing of 120 × 92. */
export const GROUND = 82

/** What goes on beyond the edges of a drawing, where its tile is wider: pipes, the ground. */
export const beyond = { x: -240, width: 600 } as const
