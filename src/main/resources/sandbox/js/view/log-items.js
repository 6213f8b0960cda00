import {businessNow} from '../business-time.js'
import {day, dayKey} from '../dates.js'
import {h} from '../dom.js'
import {lang, t} from '../i18n.js'
import {keyOf, state} from '../state.js'
import {messageNode, signature} from './message.js'
import {serviceText} from './service.js'
import {senderOf} from './summary.js'

const TOGETHER = 300   // seconds within which messages of one sender stand as one group

/** What the list of messages shows, in order: [{sign, build}]; the same sign is the same node. */
export function logItems() {
  const {messages} = state
  const items = [beginning()]
  messages.forEach((m, i) => {
    if (i === 0 || dayKey(messages[i - 1].date) !== dayKey(m.date)) items.push(dayLine(m))
    if (state.firstUnread && m.message_id === state.firstUnread) items.push(unreadLine())
    const place = {first: !joined(messages[i - 1], m), last: !joined(m, messages[i + 1]), lang: lang()}
    items.push({sign: `${keyOf(m)} ${signature(m, place)}`, build: () => messageNode(m, place)})
  })
  return items
}

function joined(a, b) {
  return a && b && !serviceText(a) && !serviceText(b) && senderOf(a).id === senderOf(b).id && b.date - a.date < TOGETHER
    && dayKey(a.date) === dayKey(b.date) && !a.ephemeral_message_id === !b.ephemeral_message_id && b.message_id !== state.firstUnread
}

function beginning() {
  const text = state.more || state.loading ? t('older') : t('start')
  return {sign: `beginning ${text}`, build: () => h('div', {class: 'beginning'}, text)}
}

function dayLine(m) {
  const text = day(m.date, businessNow())
  return {sign: `day ${dayKey(m.date)} ${text}`, build: () => h('div', {class: 'day', data: {day: dayKey(m.date)}}, h('span', {}, text))}
}

const unreadLine = () => ({sign: `unread ${state.firstUnread} ${lang()}`, build: () => h('div', {class: 'unread-line', data: {unreadLine: ''}}, h('span', {}, t('newMessages')))})
