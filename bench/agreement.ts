import { built } from './built'
import { peers } from './peers/index'
import { bodyTexts, disagreements, judgesOf, refusedBeyondSchema } from './verdicts'

/**
 * Makes sure that all peers hold the same rules before any is timed, and says over how many bodies.
 *
 * @throws Error with the first body that one of them judges unlike vidialect.
 */
export function assertAgreement(): string {
  const texts = bodyTexts()
  const judges = judgesOf(built.validate, peers)
  const found = disagreements(judges, texts)
  const [first] = found
  if (first !== undefined) {
    const verdict = first.firstAccepts ? 'refuses' : 'accepts'
    throw new Error(`${found.length} verdicts differ. ${first.judge} ${verdict} what vidialect does not: ${first.text}`)
  }
  const accepted = texts.filter((text) => judges[0]?.accepts(JSON.parse(text))).length
  const alone = refusedBeyondSchema(built.validate, texts).length
  return `All ${peers.length} peers and vidialect judge ${texts.length} bodies alike: ${accepted} valid by the schema, ${texts.length - accepted} not. Of the valid ones vidialect alone refuses ${alone}, for the images in their Data URLs. The dialect is \`ope-ai\`: it has a union, refused fields, nesting and patterns, and a schema can say all of its errors but those about images.`
}
