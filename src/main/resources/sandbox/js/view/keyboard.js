import {h, icon} from '../dom.js'
import {t} from '../i18n.js'
import {keyOf, state} from '../state.js'
import {copyText} from './clipboard.js'
import {followLink, isOwnLink} from './links.js'
import {tapButton} from './taps.js'

/** The inline keyboard under a message, or null. */
export function keyboard(m) {
  const rows = m.reply_markup?.inline_keyboard
  if (!rows?.length) return null
  return h('div', {class: 'keyboard', role: 'group'}, rows.map((row, y) =>
    h('div', {class: 'keyboard-row'}, row.map((button, x) => inline(m, button, y, x)))))
}

function inline(m, button, row, column) {
  const props = {class: `inline ${button.style ?? ''}`, data: {button: button.text, style: button.style}}
  if (button.url && !isOwnLink(button.url) && /^https?:/i.test(button.url)) {
    return h('a', {...props, href: button.url, target: '_blank', rel: 'noopener noreferrer'}, button.text, icon('link'))
  }
  const key = `${m.chat.id}/${keyOf(m)}/${row}/${column}`
  const busy = state.taps.has(key)
  return h('button', {...props, type: 'button', disabled: button.disabled, 'aria-busy': busy ? 'true' : undefined,
    title: busy ? t('waiting') : undefined, onclick: () => press(m, button, row, column, key)}, button.text, mark(button))
}

const mark = button => button.copy_text ? icon('copy') : button.url ? icon('link') : null

function press(m, button, row, column, key) {
  if (button.copy_text) return copyText(button.copy_text.text)
  if (button.url) return followLink(button.url)
  return tapButton(m, row, column, key)
}
