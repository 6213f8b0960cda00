import * as api from '../api.js'
import {h, icon, iconButton} from '../dom.js'
import {t} from '../i18n.js'
import {recall, remember} from '../memory.js'
import {emit, on, state} from '../state.js'
import {attachment, attachmentBar, attach, clearAttachment} from './attachment.js'
import {completion} from './completion.js'
import {replyBar, replyTarget} from './reply-bar.js'
import {attempt} from './toast.js'

let field, above, send

/** Where a person writes: reply bar, attachment, text field, send. */
export function composerBox() {
  field = h('textarea', {class: 'composer-field', rows: 1, maxLength: 20000, data: {composer: ''}, 'aria-label': t('write'), enterKeyHint: 'send',
    oninput: typed, onkeydown: keys, onpaste: pasted})
  field.value = recall('drafts', {})[spot()] ?? ''
  above = h('div', {class: 'above-composer'})
  send = iconButton('send', t('send'), {type: 'submit', class: 'icon-button send', data: {action: 'send'}})
  const file = h('input', {type: 'file', class: 'hidden-file', data: {file: ''}, tabIndex: -1, 'aria-hidden': 'true', onchange: () => { attach(file.files[0]); file.value = '' }})
  const box = h('form', {class: 'composer', onsubmit: submit, data: {form: 'composer'}}, above, file,
    h('div', {class: 'composer-row'},
      iconButton('attach', t('attach'), {data: {action: 'attach'}, onclick: () => file.click()}),
      h('div', {class: 'field-frame'}, field,
        iconButton('slash', t('commands'), {class: 'icon-button slash', data: {action: 'commands'}, onclick: () => { field.value = '/'; field.focus(); typed() }})),
      send))
  completion.attach(field, box)
  requestAnimationFrame(fit)
  return box
}

const spot = () => `${state.me}:${state.chat}`

function keepDraft() {
  if (field.isConnected && !state.editing) remember('drafts', {...recall('drafts', {}), [spot()]: field.value || undefined})
}

function typed() {
  fit()
  keepDraft()
  completion.update()
}

function fit() {
  field.style.height = 'auto'
  field.style.height = `${Math.min(field.scrollHeight, 160)}px`
}

function keys(event) {
  if (completion.key(event)) return
  const sends = event.key === 'Enter' && !event.shiftKey && !event.isComposing && !matchMedia('(pointer: coarse)').matches
  if (sends) { event.preventDefault(); field.form.requestSubmit() }
  if (event.key === 'Escape') release()
}

function pasted(event) {
  const file = event.clipboardData?.files?.[0]
  if (file) { event.preventDefault(); attach(file) }
}

async function submit(event) {
  event.preventDefault()
  const text = field.value.trim()
  const file = attachment()
  if (!text && !file) return field.focus()
  send.disabled = true
  const done = await attempt(() => dispatch(text, file))
  send.disabled = false
  if (!done) return undefined
  field.value = ''
  clearAttachment()
  release()
  keepDraft()
  typed()
  return field.focus()
}

function dispatch(text, file) {
  const {me, chat, editing, topic} = state
  if (editing) return api.act(me, 'edit', {chat_id: chat, message_id: editing.message_id, [editing.text === undefined ? 'caption' : 'text']: text})
  const fields = {chat_id: chat, ...replyTarget(), message_thread_id: topic ?? state.replyTo?.message_thread_id}
  if (file) return api.sendFile(me, {...fields, caption: text || undefined}, file.kind, file.file)
  return api.act(me, 'send', {...fields, text})
}

function release() {
  Object.assign(state, {replyTo: null, editing: null})
  emit('composer')
}

/** Shows what the next message answers to, and takes over a text to be edited. */
function refresh(change = {}) {
  if (!field?.isConnected) return
  above.replaceChildren(replyBar() ?? '', attachmentBar() ?? '')
  const hint = placeholder()
  if (change.text !== undefined || field.placeholder !== hint) {
    field.value = change.text ?? field.value
    field.placeholder = hint
    fit()
  }
  if (change.focus) field.focus()
}

function placeholder() {
  if (attachment()) return t('caption')
  return (!state.replyTo && !state.editing && state.prompt?.input_field_placeholder) || t('write')
}

on('composer messages', refresh)
