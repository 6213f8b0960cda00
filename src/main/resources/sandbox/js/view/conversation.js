import {byId, h, icon, iconButton} from '../dom.js'
import {t} from '../i18n.js'
import {open} from '../session.js'
import {emit, entry, isMember, isPrepared, on, state, titleOf, user} from '../state.js'
import {still} from '../still.js'
import {avatar} from './avatar.js'
import {chatMenu} from './chat-menu.js'
import {composerBox} from './composer.js'
import {join, as} from './membership.js'
import {logBox} from './log.js'
import {attempt} from './toast.js'

/** The open chat: head, topics, messages, composer. Built anew when another chat is opened. */
function render() {
  const e = entry()
  const node = byId('conversation')
  if (!e) return node.replaceChildren(nothing())
  const wasWriting = document.activeElement?.matches('[data-composer]') && node.dataset.open === String(e.chat.id)
  node.dataset.open = e.chat.id
  node.replaceChildren(head(e), topics(e), logBox(), bottom(e))
  emit('composer', {focus: wasWriting})
  return emit('drawn')
}

const nothing = () => h('div', {class: 'nothing'}, h('img', {src: 'img/mark.svg', alt: '', width: 72, height: 72}), hint())

function hint() {
  if (state.units.length) return h('p', {}, t('chooseChat'))
  return isPrepared() ? h('p', {}, h('b', {}, t('nobody')), h('br'), t('nobodyHint')) : h('p', {}, t('preparing'))
}

function head({chat, status}) {
  const me = user(state.me)
  const group = state.groups.find(g => g.id === chat.id)
  return h('header', {class: 'conversation-head'},
    iconButton('back', t('back'), {class: 'icon-button back', data: {action: 'back'}, onclick: () => history.back()}),
    avatar(chat),
    h('div', {class: 'conversation-title'}, h('h2', {data: {title: ''}}, titleOf(chat)),
      h('small', {}, chat.type === 'private' ? t('privateChat') : group ? t('membersCount', {count: group.members_count}) : '', status === 'administrator' || status === 'creator' ? ` · ${t(status)}` : '')),
    me && h('button', {type: 'button', class: 'me-chip', title: `${t('you')} ${titleOf(me)}`, 'aria-label': `${t('you')} ${titleOf(me)}`, onclick: () => history.back()}, avatar(me, 'small'), h('span', {}, me.first_name)),
    iconButton('more', t('chatMenu'), {data: {action: 'chat-menu'}, 'aria-haspopup': 'menu', onclick: event => chatMenu(event.currentTarget)}))
}

function topics({chat, topics: list}) {
  const all = list ?? state.groups.find(g => g.id === chat.id)?.topics
  if (!all?.length) return ''
  const tab = (name, id, closed) => h('button', {type: 'button', class: 'topic', 'aria-pressed': String(state.topic === id), data: {topic: id ?? 'all'},
    onclick: () => attempt(() => open(chat.id, id))}, id !== null && icon('topic'), name, closed && h('small', {}, t('closedTopic')))
  return h('div', {class: 'topics', role: 'group', 'aria-label': t('topics')}, tab(t('allTopics'), null), all.map(topic => tab(topic.name, topic.message_thread_id, topic.is_closed)))
}

function bottom(e) {
  if (isMember(e)) return composerBox(e)
  if (e.chat.type === 'private') {
    return bar(null, t('startBot'), 'start', () => as('start', {bot_id: e.chat.id}))
  }
  return bar(t('notMember'), t('joinGroup'), 'join', () => join(e.chat.id))
}

const bar = (text, label, name, action) => h('div', {class: 'instead-of-composer'}, text && h('span', {}, text),
  h('button', {type: 'button', class: 'button primary', data: {action: name}, onclick: action}, label))

let standing = ''

/** Only what changes the frame around the messages is a reason to build it anew. */
function renderIfChanged() {
  const e = entry()
  const group = state.groups.find(g => g.id === state.chat)
  const now = JSON.stringify([e?.chat, e?.status, e?.topics, group, state.me, state.topic, state.units.length, isPrepared()])
  if (now === standing) return
  standing = now
  render()
}

on('opened language', () => { standing = ''; renderIfChanged() })
on('chats chat stage', still(renderIfChanged))
