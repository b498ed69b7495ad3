import type { CompiledBody, CompiledDialect, Condition, UploadLimits } from '../schemas/contract'
import type { LimitTable } from '../schemas/model-facts'

// Classes, because a getter of its own gives every object a shape of its own, and then reading any member of it is slow.

/** A body as the build writes it: its schema is put together when it is first asked for, since most bodies need only the decision. */
export class WrittenBody implements CompiledBody {
  readonly clean: CompiledBody['clean']
  readonly #write: () => Condition
  #schema: Condition | undefined

  constructor(clean: CompiledBody['clean'], write: () => Condition) {
    this.clean = clean
    this.#write = write
  }

  get schema(): Condition {
    this.#schema ??= this.#write()
    return this.#schema
  }
}

/** A dialect as the build writes it: the limits of its models are derived when they are first asked for. */
export class WrittenDialect implements CompiledDialect {
  readonly json: CompiledBody | undefined
  readonly form: CompiledBody | undefined
  readonly upload: UploadLimits | undefined
  readonly #derive: () => LimitTable
  #limits: LimitTable | undefined

  constructor({ json, form, upload }: Omit<CompiledDialect, 'limits'>, derive: () => LimitTable) {
    this.json = json
    this.form = form
    this.upload = upload
    this.#derive = derive
  }

  get limits(): LimitTable {
    this.#limits ??= this.#derive()
    return this.#limits
  }
}
