import {byId, h, icon, iconButton} from '../dom.js'
import {t} from '../i18n.js'
import {emit, on, state} from '../state.js'
import {still} from '../still.js'
import {clockButton} from './clock.js'
import {toolsMenu} from './tools.js'

function render() {
  byId('topbar').replaceChildren(
    h('div', {class: 'brand'}, h('img', {src: 'img/mark-light.svg', alt: '', width: 34, height: 34}),
      h('div', {}, h('h1', {}, 'Sopan'), h('small', {title: t('sandboxHint')}, t('sandbox')))),
    h('div', {class: 'topbar-actions'},
      clockButton(),
      h('button', {type: 'button', class: 'pill tour-toggle', title: t('tourOpen'), 'aria-label': t('tourOpen'), data: {action: 'tour'}, onclick: () => emit('tour-toggle')}, icon('compass'), h('span', {}, t('tourOpen'))),
      iconButton('more', t('tools'), {data: {action: 'tools'}, 'aria-haspopup': 'menu', onclick: event => toolsMenu(event.currentTarget)})))
}

/** Why nothing can be done just now. */
function away() {
  const why = state.away ? t('away') : state.clock?.preparing ? t('preparing') : ''
  byId('away').hidden = !why
  byId('away').textContent = why
}

on('language stage clock', still(render))
on('away language clock', away)
