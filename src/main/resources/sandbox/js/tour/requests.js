import {script} from './script.js'

const NUMBER = '[A-Z]+-\\d{4}-\\d{4,}'
const all = new RegExp(NUMBER, 'g')
const received = new RegExp(`(?:${script.received}) (${NUMBER})`, 'u')
const part = new RegExp(`(?:${script.part}) (${NUMBER})`, 'u')

export const textOf = m => m.text ?? m.caption ?? ''
const numbersIn = m => textOf(m).match(all) ?? []

/** Whether a message names no request but these. */
export const isOf = (requests, m) => numbersIn(m).every(number => requests.has(number))

/** Whether it names one of these, perhaps beside others, or none at all. */
const concerns = (requests, m) => isOf(requests, m) || numbersIn(m).some(number => requests.has(number))

/** The story's own requests, {step that asks: number}, and those that are part of them, {number: number}; `known` ones stay. */
export function ownRequests(known, stage) {
  const own = {...known}
  for (const step of script.steps.filter(s => s.asks)) {
    const number = own[step.id] ?? numberReceived(stage.get(step.person), step)
    if (number) own[step.id] = number
  }
  const parts = [...stage.values()].flatMap(view => view.messages).filter(m => Object.values(own).includes(part.exec(textOf(m))?.[1]))
  for (const [number] of parts.map(numbersIn)) own[number] = number
  return own
}

function numberReceived(view, step) {
  const form = view?.messages.find(m => Object.values(step.asks).some(title => textOf(m).includes(title)) && received.test(textOf(m)))
  return form && received.exec(textOf(form))[1]
}

/** The stage without other people's requests, whoever's turn they are. */
export function confine(stage, own) {
  const requests = new Set(Object.values(own))
  return new Map([...stage].map(([name, view]) => [name, {...view, requests,
    messages: view.messages.filter(m => concerns(requests, m)),
    prompt: view.prompt && isOf(requests, view.prompt) ? view.prompt : null}]))
}
