import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'puppeteer-core'

/** What a reader finds on a page. */
export interface Reading {
  /** Everything that is visible in one state or another, without white space and the quoting of shells. */
  readonly text: string
  /** Names of fields, where the viewer lists them. */
  readonly fields: ReadonlySet<string>
  /** Addresses that the page asked for, beyond itself. */
  readonly requests: readonly string[]
  /** What went wrong in the page. */
  readonly errors: readonly string[]
}

/** How a page is read. */
interface ReadOptions {
  /** What the page shows once it is drawn. */
  readonly awaited: readonly string[]
  /** Whether to turn to every answer, alternative, media type and example that the page offers. */
  readonly turns: boolean
}

/** Opens a page and reads it. */
export async function readPage(browser: Browser, file: string, { awaited, turns }: ReadOptions): Promise<Reading> {
  const page = await browser.newPage()
  page.setDefaultTimeout(60_000)
  const requests: string[] = []
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  page.on('request', (request) => {
    if (/^(?!file:|data:|blob:)/.test(request.url())) requests.push(request.url())
  })
  await page.evaluateOnNewDocument(seeEverything)
  await page.goto(pathToFileURL(file).href)
  await page.waitForSelector('.property-name')
  await page.waitForFunction(
    (texts) => {
      const drawn = document.getElementById('app')?.textContent ?? ''
      return texts.every((text) => drawn.includes(text))
    },
    {},
    awaited,
  )
  await settle(page, 1000)
  const texts = new Set<string>()
  const fields = new Set<string>()
  const look = async () => {
    await settle(page)
    const seen = await page.evaluate(() => ({
      // biome-ignore lint/performance/useDomNodeTextContent: what is not rendered is not shown
      text: document.body.innerText,
      fields: [...document.querySelectorAll('.property-name')].map((element) => element.textContent?.trim() ?? ''),
    }))
    texts.add(seen.text.replace(/\s+/g, '').replaceAll("'\\''", "'"))
    for (const name of seen.fields) fields.add(name)
  }
  await look()
  if (turns) {
    for (const selector of [answerTabs, alternatives]) await clickEach(page, selector, look)
    for (const picker of [selects, lists]) await turnPickers(page, picker, look)
  }
  await page.close()
  return { text: [...texts].join('\n'), fields, requests, errors }
}

/** Viewers draw what is near the window only; here all of it is near. Runs in the page, before its scripts. */
function seeEverything(): void {
  window.IntersectionObserver = new Proxy(IntersectionObserver, {
    construct(Observer, [callback]: [IntersectionObserverCallback]) {
      const observer = new Observer(() => {})
      observer.observe = (target) => {
        const place = target.getBoundingClientRect()
        const rectangles = { boundingClientRect: place, intersectionRect: place, rootBounds: place }
        const entry = { target, ...rectangles, time: 0, isIntersecting: true, intersectionRatio: 1 }
        setTimeout(() => callback([entry], observer))
      }
      return observer
    },
  })
}

/** Tabs of answers by status; Scalar has other tabs, for languages. */
const answerTabs = 'li[role=tab], button.tab'

/** Alternatives of a value, as Redoc has them: a line of buttons after the words "Any of". */
const alternatives = 'td span + div:has(> button + button) > button'

/** Clicks each element of a selector, from the last, so that the first of a group stays chosen. */
async function clickEach(page: Page, selector: string, look: () => Promise<void>): Promise<void> {
  const count = await page.evaluate((within) => document.querySelectorAll(within).length, selector)
  for (let place = count - 1; place >= 0; place -= 1) {
    await click(page, selector, place)
    await look()
  }
}

/** Where a viewer lets its readers choose: Redoc by native selects, Scalar by lists that open at a click. */
interface Picker {
  readonly selector: string
  /** How many options a picker has, by its place. */
  readonly count: (page: Page, place: number) => Promise<number>
  readonly choose: (page: Page, place: number, option: number) => Promise<void>
}

const selects: Picker = {
  selector: 'select',
  count: (page, place) =>
    page.evaluate((index) => document.querySelectorAll('select')[index]?.options.length ?? 0, place),
  choose: (page, place, option) =>
    page.evaluate(
      (index, choice) => {
        const select = document.querySelectorAll('select')[index]
        if (select === undefined) return
        select.selectedIndex = choice
        select.dispatchEvent(new Event('change', { bubbles: true }))
      },
      place,
      option,
    ),
}

const lists: Picker = {
  selector: 'button[aria-haspopup=listbox]',
  async count(page, place) {
    await openList(page, place)
    const count = await page.evaluate(() => document.querySelectorAll('[role=option]').length)
    // Nothing is chosen where the choice went with the media type.
    await closeList(page, '[role=option][aria-selected=true], :not(:has([aria-selected=true])) > [role=option]', 0)
    return count
  },
  async choose(page, place, option) {
    await openList(page, place)
    await closeList(page, '[role=option]', option)
  },
}

async function openList(page: Page, place: number): Promise<void> {
  await click(page, lists.selector, place)
  await page.waitForSelector('[role=option]')
}

async function closeList(page: Page, selector: string, place: number): Promise<void> {
  await click(page, selector, place)
  await page.waitForFunction(() => document.querySelector('[role=option]') === null)
  await settle(page)
}

/** Chooses every media type everywhere, and with each of them every other option there is. */
async function turnPickers(page: Page, picker: Picker, look: () => Promise<void>): Promise<void> {
  for (let mediaType = 0; ; mediaType += 1) {
    if (!(await chooseMediaTypes(page, picker, mediaType))) return
    await look()
    const others = (await pickersOf(page, picker)).filter(({ isMedia }) => !isMedia)
    for (const { place } of others) {
      const count = await picker.count(page, place)
      for (let option = 1; option < count; option += 1) {
        await picker.choose(page, place, option)
        await look()
      }
      // Redoc 2.5.4 keeps the place when the media type changes, and fails where there is no such example.
      if (count > 1) await picker.choose(page, place, 0)
    }
  }
}

/** Chooses the media type of one place in every list of them; false where none has so many. */
async function chooseMediaTypes(page: Page, picker: Picker, option: number): Promise<boolean> {
  let isChosen = option === 0
  for (let index = 0; ; index += 1) {
    // Asked again each time, because a choice may add and remove others.
    const media = (await pickersOf(page, picker)).filter(({ isMedia }) => isMedia)[index]
    if (media === undefined) return isChosen
    if ((await picker.count(page, media.place)) <= option) continue
    await picker.choose(page, media.place, option)
    await settle(page)
    isChosen = true
  }
}

function pickersOf(page: Page, { selector }: Picker): Promise<{ place: number; isMedia: boolean }[]> {
  return page.evaluate(
    (within) =>
      [...document.querySelectorAll(within)].map((element, place) => ({
        place,
        isMedia: /application\/json|multipart\/form-data/.test(element.textContent ?? ''),
      })),
    selector,
  )
}

/** Clicks an element by its place among those of a selector. */
async function click(page: Page, selector: string, place: number): Promise<void> {
  await page.evaluate(
    (within, index) => [...document.querySelectorAll<HTMLElement>(within)][index]?.click(),
    selector,
    place,
  )
}

/** Waits until the page has drawn what a click changed: until nothing changes for a moment. */
async function settle(page: Page, moment = 60): Promise<void> {
  await page.evaluate(
    (quiet) =>
      new Promise<void>((resolve) => {
        let timer = setTimeout(resolve, quiet)
        const observer = new MutationObserver(() => {
          clearTimeout(timer)
          timer = setTimeout(resolve, quiet)
        })
        observer.observe(document.body, { subtree: true, childList: true, characterData: true })
      }),
    moment,
  )
}
