import { describePages } from './describe-pages'

describePages('Scalar')
