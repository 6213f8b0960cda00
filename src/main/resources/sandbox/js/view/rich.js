import {businessNow} from '../business-time.js'
import {full, inReadersZone} from '../dates.js'
import {h, icon} from '../dom.js'
import {t} from '../i18n.js'
import {byUsername, isBot, state} from '../state.js'
import {followLink, isOwnLink, sendCommand} from './links.js'

const FOLD_OVER = 3

/** Text with its MessageEntities (offsets in UTF-16 units, as JavaScript counts) as nodes. */
export function rich(text, entities = []) {
  const sorted = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length || rank(a) - rank(b))
  return span(text, sorted, 0, text.length)
}

const rank = entity => entity.type.endsWith('blockquote') ? 0 : 1

function span(text, entities, start, end) {
  const nodes = []
  let at = start
  let i = 0
  while (i < entities.length) {
    const entity = entities[i++]
    const stop = Math.min(entity.offset + entity.length, end)
    const inner = []
    while (i < entities.length && entities[i].offset < stop) inner.push(entities[i++])
    if (entity.offset > at) nodes.push(text.slice(at, entity.offset))
    nodes.push(element(entity, text.slice(entity.offset, stop), span(text, inner, entity.offset, stop)))
    at = stop
  }
  if (at < end) nodes.push(text.slice(at, end))
  return nodes.map(withoutBreakAtBlock)
}

const isBlock = node => node instanceof Element && ['PRE', 'BLOCKQUOTE'].includes(node.tagName)

/** A block starts and ends its own line; the text's line break beside it would be a second one. */
function withoutBreakAtBlock(node, i, nodes) {
  if (typeof node !== 'string') return node
  const start = isBlock(nodes[i - 1]) ? node.replace(/^\n/, '') : node
  return isBlock(nodes[i + 1]) ? start.replace(/\n$/, '') : start
}

const ELEMENTS = {
  bold: (_, __, inner) => h('strong', {}, inner),
  italic: (_, __, inner) => h('em', {}, inner),
  underline: (_, __, inner) => h('u', {}, inner),
  strikethrough: (_, __, inner) => h('s', {}, inner),
  code: (_, raw) => h('code', {}, raw),
  pre: (entity, raw) => h('pre', {tabIndex: 0, data: {language: entity.language}}, raw),
  text_link: (entity, _, inner) => link(entity.url, inner),
  url: (_, raw) => link(/^[a-z][a-z\d+.-]*:/i.test(raw) ? raw : `https://${raw}`, raw),
  email: (_, raw) => link(`mailto:${raw}`, raw),
  phone_number: (_, raw) => link(`tel:${raw}`, raw),
  mention: (_, raw) => mention(byUsername(raw.slice(1)), raw),
  text_mention: (entity, _, inner) => mention(entity.user, inner),
  hashtag: (_, raw) => h('span', {class: 'tag'}, raw),
  cashtag: (_, raw) => h('span', {class: 'tag'}, raw),
  bot_command: (_, raw) => h('button', {type: 'button', class: 'command', onclick: () => sendCommand(raw)}, raw),
  blockquote: (_, __, inner) => h('blockquote', {}, inner),
  expandable_blockquote: (_, raw, inner) => expandable(raw, inner),
  spoiler: (_, __, inner) => spoiler(inner),
  date_time: (entity, raw) => dateTime(entity, raw),
}

const element = (entity, raw, inner) => ELEMENTS[entity.type]?.(entity, raw, inner) ?? h('span', {}, inner)

function link(url, inner) {
  if (isOwnLink(url)) return h('a', {href: '#', data: {link: url}, onclick: event => { event.preventDefault(); followLink(url) }}, inner)
  const safe = /^(https?|mailto|tel):/i.test(url)
  return safe ? h('a', {href: url, target: '_blank', rel: 'noopener noreferrer'}, inner) : h('span', {class: 'tag'}, inner)
}

function mention(user, inner) {
  const mine = user?.id === state.me
  return h('span', {class: `mention${mine ? ' mine' : ''}${user && isBot(user.id) ? ' of-bot' : ''}`, data: {mention: user?.id}}, inner)
}

function spoiler(inner) {
  const node = h('span', {class: 'spoiler', role: 'button', tabIndex: 0, 'aria-label': t('spoiler')}, h('span', {'aria-hidden': 'true'}, inner))
  const show = () => { node.replaceWith(h('span', {class: 'spoiler shown'}, ...node.firstChild.childNodes)) }
  node.addEventListener('click', show)
  node.addEventListener('keydown', event => { if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); show() } })
  return node
}

/** Longer quotes are folded to three lines, with a button that says what it does. */
function expandable(raw, inner) {
  const quote = h('blockquote', {class: 'expandable'}, h('div', {class: 'folded'}, inner))
  if (raw.split('\n').length <= FOLD_OVER && raw.length < 140) return quote
  const label = h('span', {}, t('expand'))
  const toggle = h('button', {type: 'button', class: 'fold', 'aria-expanded': 'false', onclick: () => {
    const open = quote.classList.toggle('open')
    toggle.setAttribute('aria-expanded', String(open))
    label.textContent = t(open ? 'collapse' : 'expand')
  }}, label, icon('down'))
  quote.append(toggle)
  return quote
}

function dateTime(entity, raw) {
  const shown = inReadersZone(entity.unix_time, entity.date_time_format, businessNow()) ?? raw
  return h('time', {class: 'local-time', dateTime: new Date(entity.unix_time * 1000).toISOString(), title: full(entity.unix_time)}, shown)
}
