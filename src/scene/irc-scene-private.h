/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The inside of a scene, for scene/irc-scene-record.c and irc-scene-replay.c
 * alone.
 */
#pragma once

#include "irc-path-private.h"
#include "irc-scene.h"

G_BEGIN_DECLS

typedef enum {
  IRC_OP_FILL,
  IRC_OP_STROKE,
  IRC_OP_TEXT,
  IRC_OP_PUSH_CLIP,
  IRC_OP_POP_CLIP,
  IRC_OP_BEGIN_TAG,
  IRC_OP_END_TAG,
} IrcOpKind;

/* A stretch of the scene's one path. */
typedef struct {
  guint first_verb, n_verbs;
  guint first_point, n_points;
} IrcSpan;

typedef struct {
  IrcOpKind kind;
  IrcColor color;
  union {
    struct {
      IrcSpan span;
      IrcStroke stroke;
    } path;
    struct {
      IrcText *text;
      double x, y, angle, extra, scale;
    } text;
    IrcRect clip;
    guint tag; /* index */
  } of;
} IrcOp;

struct _IrcScene {
  gatomicrefcount references;
  double width, height;
  gboolean frozen;
  GArray *ops;   /* IrcOp */
  IrcPath paths; /* all of them, one after the other */
  GArray *tags;  /* IrcTag, their strings in @strings */
  GArray *marks; /* indices of the MARK tags */
  GStringChunk *strings;
  GArray *open; /* IrcOpKind: what is to be closed, while recording */
};

G_END_DECLS
