import {h, icon} from '../dom.js'

let openMenu = null

/**
 * A menu at a point of the page or beside an element: [{label, icon, action, danger?}], false entries are left out.
 * Arrow keys, Home and End move, Escape closes and gives the focus back.
 */
export function menu(at, label, items) {
  closeMenu()
  const back = document.activeElement
  const node = h('div', {class: 'menu', role: 'menu', 'aria-label': label, data: {menu: ''}, onkeydown: event => keys(event)},
    items.filter(Boolean).map(item => item.row ?? h('button', {
      type: 'button', role: 'menuitem', tabIndex: -1, class: item.danger ? 'danger' : '', data: {item: item.name},
      onclick: () => { closeMenu(); item.action() },
    }, icon(item.icon), h('span', {}, item.label))))
  document.body.append(node)
  place(node, at)
  openMenu = {node, back}
  node.querySelector('button')?.focus()
  setTimeout(() => document.addEventListener('pointerdown', outside))
}

export function closeMenu() {
  if (!openMenu) return
  document.removeEventListener('pointerdown', outside)
  const {node, back} = openMenu
  openMenu = null
  node.remove()
  back?.focus({preventScroll: true})
}

const outside = event => { if (openMenu && !openMenu.node.contains(event.target)) closeMenu() }

function place(node, at) {
  const edge = 8
  const from = at instanceof Element ? at.getBoundingClientRect() : {left: at.x, right: at.x, top: at.y, bottom: at.y}
  const {width, height} = node.getBoundingClientRect()
  const left = from.left + width + edge > innerWidth ? from.right - width : from.left
  const top = from.bottom + height + edge > innerHeight ? from.top - height : from.bottom
  node.style.left = `${Math.max(edge, left)}px`
  node.style.top = `${Math.max(edge, top)}px`
}

function keys(event) {
  const buttons = [...event.currentTarget.querySelectorAll('button')]
  const now = buttons.indexOf(document.activeElement)
  const to = {ArrowDown: now + 1, ArrowUp: now - 1, Home: 0, End: -1}[event.key]
  if (event.key === 'Escape' || event.key === 'Tab') { event.preventDefault(); closeMenu() }
  if (to === undefined) return
  event.preventDefault()
  buttons.at(to % buttons.length)?.focus()
}
