import {h, iconButton} from '../dom.js'
import {t} from '../i18n.js'

/** A modal box. `body` gets a function that closes it; the promise gives what it was closed with. */
export function dialog({title, name, body, wide}) {
  return new Promise(resolve => {
    const node = h('dialog', {class: wide ? 'dialog wide' : 'dialog', data: {dialog: name}, 'aria-labelledby': 'dialog-title'})
    const close = value => { node.close(); node.remove(); resolve(value) }
    node.append(
      h('header', {}, h('h2', {id: 'dialog-title'}, title), iconButton('close', t('close'), {onclick: () => close()})),
      body(close))
    node.addEventListener('cancel', event => { event.preventDefault(); close() })
    node.addEventListener('click', event => { if (event.target === node) close() })
    document.body.append(node)
    node.showModal()
  })
}

/** Asks yes or no. */
export const confirm = ({title, hint, yes = t('confirm'), danger}) => dialog({
  title, name: 'confirm',
  body: close => h('div', {class: 'dialog-body'},
    hint && h('p', {}, hint),
    h('div', {class: 'dialog-actions'},
      h('button', {type: 'button', class: 'button quiet', onclick: () => close(false)}, t('cancel')),
      h('button', {type: 'button', class: `button ${danger ? 'danger' : 'primary'}`, data: {action: 'yes'}, onclick: () => close(true)}, yes))),
})

/** A bot's answer that wants to be read: modal, closed by its one button. */
export const alertBox = (title, text) => dialog({
  title, name: 'alert',
  body: close => h('div', {class: 'dialog-body'},
    h('p', {class: 'alert-text'}, text),
    h('div', {class: 'dialog-actions'},
      h('button', {type: 'button', class: 'button primary', autofocus: true, data: {action: 'ok'}, onclick: () => close()}, t('ok')))),
})

/** Asks for a line of text; undefined when it was closed without. */
export const ask = ({title, value = ''}) => dialog({
  title, name: 'ask',
  body: close => {
    const input = h('input', {class: 'field', value, 'aria-label': title, maxLength: 255})
    return h('form', {class: 'dialog-body', method: 'dialog', onsubmit: event => { event.preventDefault(); close(input.value.trim() || undefined) }},
      input, h('div', {class: 'dialog-actions'}, h('button', {class: 'button primary'}, t('ok'))))
  },
})

/** Lets one of several things be chosen: [{label, detail?, icon?, value}]. */
export const choose = ({title, options, empty}) => dialog({
  title, name: 'choose',
  body: close => h('div', {class: 'dialog-body options'},
    options.length === 0 && h('p', {}, empty),
    options.map(option => h('button', {type: 'button', class: 'option', data: {option: option.label}, onclick: () => close(option.value)},
      option.icon, h('span', {}, h('b', {}, option.label), option.detail && h('small', {}, option.detail))))),
})
