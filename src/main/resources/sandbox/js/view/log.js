import {h, icon} from '../dom.js'
import {t} from '../i18n.js'
import {older} from '../session.js'
import {on, state} from '../state.js'
import {still} from '../still.js'
import {logItems} from './log-items.js'
import {replyTo} from './message-menu.js'
import {attempt} from './toast.js'

const NEAR = 90
const STUCK = 20   // how far from the top a day line may be and still stick there
const REST = 1200  // after which a list that was scrolled hides its floating day, which may lie over a line
let log, toEnd, count, shown = new Map(), missed = 0, atEnd = true, resting

/** An on-screen keyboard, or a window made smaller, hides nothing that was in sight at the end. */
const resized = new ResizeObserver(() => {
  if (atEnd) scrollToEnd()
})

/** The scrolling list of messages. */
export function logBox() {
  shown = new Map()
  missed = 0
  log = h('div', {class: 'log', role: 'log', tabIndex: 0, 'aria-label': t('messages'), data: {log: ''}, onscroll: scrolling, onkeydown: keys})
  count = h('span', {class: 'count', hidden: true})
  toEnd = h('button', {type: 'button', class: 'to-end', hidden: true, 'aria-label': t('toEnd'), title: t('toEnd'), onclick: () => scrollToEnd('smooth')}, icon('down'), count)
  resized.disconnect()
  resized.observe(log)
  return h('div', {class: 'log-frame'}, log, toEnd)
}

/** Brings what is shown in line with the state, and touches only what differs. */
function draw(change) {
  if (!log) return
  const stick = nearEnd() || change?.jump || change?.arrived?.is_outgoing
  const anchor = firstVisible()
  const top = anchor?.offsetTop
  const focus = focused()
  reconcile()
  refocus(focus)
  if (change?.jump) jump()
  else if (stick) scrollToEnd()
  else if (anchor?.isConnected) log.scrollTop += anchor.offsetTop - top
  if (change?.arrived && !stick) missed++
  scrolled()
}

function reconcile() {
  const next = new Map()
  for (const {sign, build} of logItems()) next.set(sign, shown.get(sign) ?? build())
  for (const [sign, node] of shown) if (!next.has(sign)) node.remove()
  let at = log.firstChild
  for (const node of next.values()) {
    if (node === at) at = at.nextSibling
    else log.insertBefore(node, at)
  }
  shown = next
}

const nearEnd = () => log.scrollHeight - log.scrollTop - log.clientHeight < NEAR
const firstVisible = () => [...log.children].find(node => node.dataset.message && node.offsetTop + node.offsetHeight > log.scrollTop)
const scrollToEnd = behavior => log.scrollTo({top: log.scrollHeight, behavior: behavior ?? 'instant'})

/** A chat opens at its end, or at the first message that was not read. */
function jump() {
  scrollToEnd()
  const divider = log.querySelector('.unread-line')
  if (divider && divider.offsetTop < log.scrollTop) log.scrollTop = divider.offsetTop - 46
}

/** The newest message is brought into sight, a long one from its beginning. */
function toNewest() {
  const newest = log.lastElementChild
  if (newest?.offsetHeight > log.clientHeight) log.scrollTo({top: newest.offsetTop - 10, behavior: 'smooth'})
  else scrollToEnd('smooth')
}

/** A card that is edited while its button has the focus keeps the focus. */
function focused() {
  const active = document.activeElement
  const message = active?.closest?.('[data-message]')
  return message && log.contains(message) ? {message: message.dataset.message, button: active.dataset.button} : null
}

function refocus(focus) {
  if (!focus || log.contains(document.activeElement)) return
  const message = log.querySelector(`[data-message="${focus.message}"]`)
  const button = [...message?.querySelectorAll('[data-button]') ?? []].find(b => b.dataset.button === focus.button)
  const target = button ?? message ?? log
  target.focus({preventScroll: true})
}

function scrolling() {
  log.dataset.scrolling = ''
  clearTimeout(resting)
  resting = setTimeout(() => { delete log.dataset.scrolling }, REST)
  scrolled()
}

function scrolled() {
  atEnd = nearEnd()
  if (atEnd) missed = 0
  toEnd.hidden = atEnd
  count.hidden = missed === 0
  count.textContent = missed
  if (log.scrollTop < 200 && state.more) attempt(older)
  coverDays()
}

/** Of the day lines that stick to the top only the last one is seen. */
function coverDays() {
  const days = [...log.querySelectorAll('.day')]
  const top = days.findLast(day => day.offsetTop <= log.scrollTop + STUCK)
  for (const day of days) {
    day.classList.toggle('covered', day !== top && day.offsetTop <= log.scrollTop + STUCK)
    day.classList.toggle('floating', day === top && day.nextElementSibling?.offsetTop < day.offsetTop + day.offsetHeight)
  }
}

/** Arrow keys go from message to message, Enter replies; the menu key opens the message's menu. */
function keys(event) {
  const message = event.target.closest('[data-message]')
  if (event.key === 'Enter' && message === event.target && message) {
    const m = state.messages.find(other => `m${other.message_id}` === message.dataset.message)
    if (m) replyTo(m)
    return
  }
  const step = {ArrowUp: -1, ArrowDown: 1}[event.key]
  if (!step || event.target.closest('button, a, pre')) return
  event.preventDefault()
  const all = [...log.querySelectorAll('[data-message]')]
  const to = message ? all[all.indexOf(message) + step] : all.at(-1)
  to?.focus()
}

on('messages clock', still(draw))
on('drawn', () => draw({jump: 'end'}))
on('told', toNewest)
