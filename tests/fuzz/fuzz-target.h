/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The doors of a fuzz target, by the names that libFuzzer looks for (LLVM 14,
 * docs/LibFuzzer.rst).  fuzz-corpus.c comes in without libFuzzer. */
#pragma once

#include <stddef.h>
#include <stdint.h>

/* Returns 0; an input that shows a fault does not return. */
int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

/* Changes @data, which has room for @max_size bytes; returns the new size. */
size_t LLVMFuzzerCustomMutator (uint8_t *data,
                                size_t size,
                                size_t max_size,
                                unsigned int seed);
/* A change that knows nothing of the format: libFuzzer's, or ours. */
size_t LLVMFuzzerMutate (uint8_t *data, size_t size, size_t max_size);
