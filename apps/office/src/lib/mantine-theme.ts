import {
  Button,
  createTheme,
  Menu,
  Modal,
  PasswordInput,
  Select,
  Textarea,
  TextInput,
  Tooltip,
} from '@mantine/core'

/** Sizes of fields and buttons of the office, and what keeps Mantine's parts from writing styles into the page. */
export const mantineTheme = createTheme({
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Button: Button.extend({ defaultProps: { size: 'sm', h: '2.375rem' } }),
    TextInput: TextInput.extend({ defaultProps: { size: 'md' } }),
    Textarea: Textarea.extend({ defaultProps: { size: 'md' } }),
    PasswordInput: PasswordInput.extend({ defaultProps: { size: 'md' } }),
    Select: Select.extend({ defaultProps: { size: 'md', allowDeselect: false } }),
    // The placeholder for the first focus is a role that a menu must not hold.
    Menu: Menu.extend({ defaultProps: { radius: 14, withInitialFocusPlaceholder: false } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 300 } }),
    Modal: Modal.extend({
      // Its lock of the page's scroll is a <style> of its own.
      defaultProps: { lockScroll: false, centered: true, radius: 20, padding: 20 },
    }),
  },
})
