import { describePages } from './describe-pages'

describePages('Redoc')
