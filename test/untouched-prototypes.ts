import { afterAll, expect } from 'vitest'
import { changedSince, snapshotOf } from './prototypes'

// Runs before each test file: whatever its tests feed to the library, no prototype is another afterwards.

const before = snapshotOf()

afterAll(() => expect(changedSince(before)).toEqual([]))
