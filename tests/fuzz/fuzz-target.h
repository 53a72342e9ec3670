/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The door of a fuzz target, by the name that libFuzzer looks for. */
#pragma once

#include <stddef.h>
#include <stdint.h>

/* Returns 0; an input that shows a fault does not return. */
int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);
