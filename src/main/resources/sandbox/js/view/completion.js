import * as api from '../api.js'
import {h} from '../dom.js'
import {t} from '../i18n.js'
import {isBot, nameOf, on, state} from '../state.js'
import {avatar} from './avatar.js'

let field, list, options = [], at = 0, cached = new Map()

/** Suggests commands after `/` and members after `@`; arrow keys choose, Enter or Tab takes, Escape closes. */
export const completion = {attach, update, key}

function attach(textarea, box) {
  field = textarea
  list = h('ul', {class: 'completion', role: 'listbox', id: 'completion', hidden: true, 'aria-label': t('suggestions'), data: {completion: ''}})
  box.prepend(list)
  field.setAttribute('aria-controls', 'completion')
  field.setAttribute('aria-autocomplete', 'list')
}

async function update() {
  const before = field.value.slice(0, field.selectionStart)
  const command = /^\/(\w*)$/.exec(before)
  const mention = /(?:^|\s)@(\w*)$/.exec(before)
  const found = command ? await commands(command[1]) : mention ? await people(mention[1]) : []
  if (before !== field.value.slice(0, field.selectionStart)) return
  options = found
  at = 0
  show()
}

async function commands(typed) {
  const all = await once(`/${state.me}:${state.chat}`, () => api.commands(state.me, state.chat))
  const several = new Set(all.map(c => c.bot.id)).size > 1
  return all.filter(c => c.command.startsWith(typed.toLowerCase())).map(c => ({
    insert: `/${c.command}${several ? `@${c.bot.username}` : ''}`, replaces: typed.length + 1, label: `/${c.command}`, detail: c.description, icon: avatar(c.bot, 'small')}))
}

async function people(typed) {
  const members = await once(`@${state.chat}`, () => api.members(state.chat).catch(() => []))
  return members.map(m => m.user).filter(u => u.username && u.id !== state.me && `${u.username} ${nameOf(u)}`.toLowerCase().includes(typed.toLowerCase()))
    .map(u => ({insert: `@${u.username} `, replaces: typed.length + 1, label: nameOf(u), detail: `@${u.username}${isBot(u.id) ? ` · ${t('bot')}` : ''}`, icon: avatar(u, 'small')}))
}

function once(key, read) {
  if (!cached.has(key)) cached.set(key, read().catch(() => []))
  return cached.get(key)
}

function show() {
  list.hidden = options.length === 0
  field.setAttribute('aria-expanded', String(options.length > 0))
  list.replaceChildren(...options.map((option, i) => h('li', {role: 'option', id: `completion-${i}`, 'aria-selected': String(i === at), data: {suggestion: option.label},
    onpointerdown: event => { event.preventDefault(); take(option) }}, option.icon, h('b', {}, option.label), h('span', {}, option.detail))))
  if (options.length) field.setAttribute('aria-activedescendant', `completion-${at}`)
  else field.removeAttribute('aria-activedescendant')
  list.children[at]?.scrollIntoView({block: 'nearest'})
}

function take(option) {
  const end = field.selectionStart
  field.setRangeText(option.insert, end - option.replaces, end, 'end')
  options = []
  show()
  field.focus()
}

/** True when the key was meant for the list. */
function key(event) {
  if (!options.length) return false
  const step = {ArrowDown: 1, ArrowUp: -1}[event.key]
  const complete = option => field.value.trim() === option.insert.trim()
  if (event.key === 'Enter' && complete(options[at])) { options = []; show(); return false }
  if (step) at = (at + step + options.length) % options.length
  else if (event.key === 'Escape') options = []
  else if (event.key === 'Enter' || event.key === 'Tab') { event.preventDefault(); take(options[at]); return true }
  else return false
  event.preventDefault()
  show()
  return true
}

on('opened chat stage', () => cached.clear())
