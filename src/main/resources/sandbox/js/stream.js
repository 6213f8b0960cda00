import {eventsUrl} from './api.js'

const KINDS = ['message', 'edited_message', 'deleted_message', 'tap', 'typing', 'chat', 'clock', 'elsewhere', 'reset', 'reload']
const LONGEST_PAUSE = 4000
const HIDDEN_GRACE = 20_000

/**
 * Follows one person's stream of events, resumes where it stopped, and says when the emulator is away.
 * A page out of sight lets go of its connection: browsers keep only six of them per host.
 */
export class Stream {
  #person = null; #source = null; #after; #timer; #pause = 300; #hidden

  constructor({event, away}) {
    this.event = event
    this.away = away
    document.addEventListener('visibilitychange', () => this.#visibility())
  }

  follow(person) {
    this.#person = person
    this.#after = undefined
    this.#open()
  }

  #open() {
    clearTimeout(this.#timer)
    this.#source?.close()
    const source = this.#source = new EventSource(eventsUrl(this.#person, this.#after))
    source.onopen = () => { this.#pause = 300; this.away(false) }
    source.onerror = () => this.#retry(source)
    for (const kind of KINDS) source.addEventListener(kind, event => this.#receive(kind, event))
  }

  #receive(kind, event) {
    if (event.lastEventId) this.#after = event.lastEventId
    this.event(kind, JSON.parse(event.data || '{}'), Number(event.lastEventId))
  }

  #retry(source) {
    if (source !== this.#source) return
    source.close()
    this.away(true)
    this.#timer = setTimeout(() => this.#open(), this.#pause)
    this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE)
  }

  #visibility() {
    clearTimeout(this.#hidden)
    if (document.hidden) this.#hidden = setTimeout(() => this.#letGo(), HIDDEN_GRACE)
    else if (this.#person && !this.#source) this.#open()
  }

  #letGo() {
    clearTimeout(this.#timer)
    this.#source?.close()
    this.#source = null
  }
}
