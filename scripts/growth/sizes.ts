/** Input sizes in bytes, from 1 kB to 64 MB. */
export const sizes: readonly number[] = [1e3, 4e3, 16e3, 64e3, 256e3, 1e6, 4e6, 16e6, 64e6]

/** The power of the size that no cost may grow faster with. */
export const mostExponent = 1.1
