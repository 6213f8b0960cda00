import {full, time} from '../dates.js'
import {h, icon, iconButton} from '../dom.js'
import {t} from '../i18n.js'
import {keyOf, state, titleOf, user} from '../state.js'
import {avatar, hueOf} from './avatar.js'
import {keyboard} from './keyboard.js'
import {showMessage} from './links.js'
import {media} from './media.js'
import {messageMenu} from './message-menu.js'
import {rich} from './rich.js'
import {serviceText} from './service.js'
import {senderOf, summary} from './summary.js'

/** One message. `first` and `last` say where it stands among neighbours of the same sender. */
export function messageNode(m, {first, last}) {
  const service = serviceText(m)
  return service ? serviceNode(m, service) : bubble(m, first, last)
}

const serviceNode = (m, text) => h('div', {class: 'service', data: {message: keyOf(m), service: ''}, tabIndex: -1, title: full(m.date)}, text)

function bubble(m, first, last) {
  const sender = senderOf(m)
  const out = m.is_outgoing
  const menu = at => messageMenu(m, at)
  return h('article', {
    class: classes(m, out, first, last), tabIndex: -1,
    data: {message: keyOf(m), outgoing: out ? '' : undefined, ephemeral: m.ephemeral_message_id ? '' : undefined, from: sender.username ?? sender.id},
    'aria-label': t('messageFrom', {name: out ? t('you_') : titleOf(sender), time: time(m.date)}),
    oncontextmenu: event => { if (!event.target.closest('a[href^="http"]')) { event.preventDefault(); menu(pointOf(event)) } },
  },
  !out && (last ? avatar(sender, 'small') : h('span', {class: 'avatar-gap'})),
  h('div', {class: 'stack'},
    h('div', {class: 'bubble'},
      first && !out && m.chat.type !== 'private' && h('div', {class: `sender text-hue-${hueOf(sender.id)}`}, titleOf(sender), badge(m, sender)),
      forwarded(m), quote(m), media(m), ...words(m)),
    keyboard(m)),
  iconButton('more', t('messageMenu'), {class: 'icon-button message-more', tabIndex: -1, data: {action: 'message-menu'}, onclick: event => menu(event.currentTarget)}))
}

const pointOf = event => event.clientX || event.clientY ? {x: event.clientX, y: event.clientY} : event.currentTarget

const classes = (m, out, first, last) => ['message', out ? 'out' : 'in', first && 'first', last && 'last',
  m.ephemeral_message_id && 'ephemeral', m.photo && 'with-photo', m.reply_markup?.inline_keyboard?.length && 'with-keyboard'].filter(Boolean).join(' ')

const badge = (m, sender) => sender.is_bot ? h('span', {class: 'badge-bot'}, t('bot'))
  : m.sender_chat ? h('span', {class: 'badge-bot'}, m.sender_chat.id === m.chat.id ? t('anonymous') : 'channel') : null

function forwarded(m) {
  const origin = m.forward_origin
  if (!origin) return null
  const name = origin.sender_user ? titleOf(origin.sender_user) : origin.sender_user_name ?? titleOf(origin.chat ?? origin.sender_chat ?? {first_name: '?'})
  return h('div', {class: 'forwarded'}, icon('forward'), t('forwardedFrom', {name}))
}

function quote(m) {
  const to = m.reply_to_message
  if (!to || to.forum_topic_created) return null
  const sender = senderOf(to)
  return h('button', {type: 'button', class: `quote hue-line-${hueOf(sender.id)}`, data: {quote: to.message_id}, onclick: () => showMessage(to.message_id)},
    h('b', {class: `text-hue-${hueOf(sender.id)}`}, titleOf(sender)), h('span', {}, summary(to)))
}

/** Text, reactions and foot; the foot stands in the text's last line where there is room. */
function words(m) {
  const [content, entities] = m.text !== undefined ? [m.text, m.entities] : [m.caption, m.caption_entities]
  const under = m.reactions?.length || m.ephemeral_message_id
  if (!content && media(m)) return [reactions(m), foot(m)]
  const inner = content ? rich(content, entities) : h('span', {class: 'muted'}, t('unsupported'))
  return [h('div', {class: 'text', dir: 'auto'}, inner, !under && foot(m)), reactions(m), under && foot(m)]
}

const reactions = m => m.reactions?.length ? h('div', {class: 'reactions'}, m.reactions.map(r =>
  h('span', {class: 'reaction', title: r.user_ids.map(id => titleOf(user(id) ?? {first_name: id})).join(', ')}, `${r.emoji} ${r.user_ids.length}`))) : null

const foot = m => h('div', {class: 'foot'},
  m.ephemeral_message_id && h('span', {class: 'only-you'}, icon('eye'), t('ephemeral')),
  m.edit_date && h('span', {data: {edited: ''}}, t('edited')),
  h('time', {dateTime: new Date(m.date * 1000).toISOString(), title: full(m.date)}, time(m.date)))

/** What, besides the message itself, its node depends on. */
export const signature = (m, place) => JSON.stringify([m, place, state.me, [...state.taps.keys()].filter(key => key.startsWith(`${m.chat.id}/${keyOf(m)}/`))])
