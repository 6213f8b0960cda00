import {h, icon, iconButton} from '../dom.js'
import {t} from '../i18n.js'
import {recall, remember} from '../memory.js'
import {emit, state, titleOf} from '../state.js'
import {showMessage} from './links.js'
import {senderOf, summary} from './summary.js'

/** What the next message answers to: chosen by the person, else the bot's prompt that waits for them. */
export function replyTarget() {
  const m = state.replyTo
  if (m?.ephemeral_message_id) return {reply_to_ephemeral_message_id: m.ephemeral_message_id}
  const id = m?.message_id ?? state.prompt?.message_id
  return id ? {reply_to_message_id: id} : {}
}

export function replyBar() {
  if (state.editing) return bar('edit', t('editing'), state.editing, t('cancelEdit'), () => { state.editing = null; emit('composer', {text: ''}) })
  if (state.replyTo) return bar('reply', t('replyTo', {name: titleOf(senderOf(state.replyTo))}), state.replyTo, t('cancelReply'), () => { state.replyTo = null; emit('composer') })
  if (!state.prompt) return null
  const asked = state.messages.find(m => m.message_id === state.prompt.message_id)
  return bar('reply', asked ? t('replyTo', {name: titleOf(senderOf(asked))}) : t('reply'), asked, t('cancelReply'), dismiss, 'prompt')
}

const bar = (name, title, m, cancel, onCancel, kind = name) => h('div', {class: `reply-bar ${kind}`, data: {replyBar: kind}},
  icon(name),
  h('button', {type: 'button', class: 'reply-bar-text', onclick: () => m && showMessage(m.message_id)}, h('b', {}, title), h('span', {}, m ? summary(m) : '')),
  iconButton('close', cancel, {onclick: onCancel}))

function dismiss() {
  remember('dismissed', {...recall('dismissed', {}), [`${state.me}:${state.chat}`]: state.prompt.message_id})
  state.prompt = null
  emit('composer')
}
