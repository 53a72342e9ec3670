/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A scene: what is to be painted, as data.
 *
 * A list of operations in points, origin top left, y down, colours sRGB.  It
 * is recorded once, frozen, and replayed as often as wanted into a painter:
 * cairo on the screen and the printer, libharu in the PDF, text in the trace.
 * Charts and pages are scenes, so both media show the same.
 *
 * The recording functions reject numbers that are not finite (g_return_if_fail)
 * and keep clips and tags balanced; irc_scene_freeze () checks it.  A frozen
 * scene is immutable and may be read from any thread.  Recording belongs to
 * one thread.
 */
#pragma once

#include "irc-font.h"
#include "irc-path.h"

G_BEGIN_DECLS

typedef struct {
  float red, green, blue, alpha; /* 0-1 */
} IrcColor;

typedef enum {
  IRC_CAP_BUTT,
  IRC_CAP_ROUND,
} IrcCap;

typedef struct {
  double width;     /* > 0 */
  IrcCap cap;       /* joins are mitred */
  double dash, gap; /* 0, 0: solid */
} IrcStroke;

/* ---- tags --------------------------------------------------------------- */

typedef enum {
  IRC_TAG_MARK,     /* a part of a chart that has a meaning: hit-test, steps,
                       description */
  IRC_TAG_CONTENT,  /* belongs to element number @element of the document */
  IRC_TAG_ARTIFACT, /* decoration, running heads: not read aloud */
} IrcTagKind;

/* Strings are copied; NULL is "". */
typedef struct {
  IrcTagKind kind;
  guint element;     /* CONTENT: index into the document's elements */
  const char *id;    /* MARK: stable, e.g. a criterion id */
  const char *label; /* MARK: "Admission rights without own beds" */
  const char *value; /* MARK: "partly" */
  IrcRect bounds;    /* MARK: where it can be hit */
} IrcTag;

/* ---- the scene ---------------------------------------------------------- */

typedef struct _IrcScene IrcScene;

IrcScene *irc_scene_new (double width, double height);
IrcScene *irc_scene_ref (IrcScene *self);
void irc_scene_unref (IrcScene *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IrcScene, irc_scene_unref)

double irc_scene_get_width (const IrcScene *self);
double irc_scene_get_height (const IrcScene *self);
/* While recording only: charts know their height last. */
void irc_scene_set_height (IrcScene *self, double height);

void irc_scene_fill (IrcScene *self, const IrcPath *path, IrcColor color);
void irc_scene_stroke (IrcScene *self,
                       const IrcPath *path,
                       IrcStroke stroke,
                       IrcColor color);
void irc_scene_fill_rect (IrcScene *self, IrcRect rect, IrcColor color);
void irc_scene_stroke_line (IrcScene *self,
                            double x1,
                            double y1,
                            double x2,
                            double y2,
                            double width,
                            IrcColor color);
/* @x, @y: start of the baseline.  @angle: radians, clockwise, about it. */
void irc_scene_text (
    IrcScene *self, IrcText *text, double x, double y, IrcColor color);
void irc_scene_text_rotated (IrcScene *self,
                             IrcText *text,
                             double x,
                             double y,
                             double angle,
                             IrcColor color);
/* The same with @extra points added to every space (justified setting). */
void irc_scene_text_spaced (IrcScene *self,
                            IrcText *text,
                            double x,
                            double y,
                            double extra,
                            IrcColor color);
void irc_scene_push_clip (IrcScene *self, IrcRect rect);
void irc_scene_pop_clip (IrcScene *self);
void irc_scene_begin_tag (IrcScene *self, const IrcTag *tag);
void irc_scene_end_tag (IrcScene *self);
/* All of frozen @other at @x, @y, scaled. */
void irc_scene_append (
    IrcScene *self, const IrcScene *other, double x, double y, double scale);
/* Ends recording; returns @self. */
IrcScene *irc_scene_freeze (IrcScene *self);

/* ---- replay ------------------------------------------------------------- */

typedef struct _IrcPainter IrcPainter;

/* Every member may be NULL: skip. A painter starts its struct with this. */
struct _IrcPainter {
  void (*fill) (IrcPainter *self, const IrcPath *path, IrcColor color);
  void (*stroke) (IrcPainter *self,
                  const IrcPath *path,
                  IrcStroke stroke,
                  IrcColor color);
  /* The run's origin is @x, @y, turned by @angle; glyph positions already
   * hold justification and scale. */
  void (*glyphs) (IrcPainter *self,
                  const IrcGlyphRun *run,
                  double x,
                  double y,
                  double angle,
                  IrcColor color);
  void (*push_clip) (IrcPainter *self, IrcRect rect);
  void (*pop_clip) (IrcPainter *self);
  void (*begin_tag) (IrcPainter *self, const IrcTag *tag);
  void (*end_tag) (IrcPainter *self);
};

void irc_scene_replay (const IrcScene *self, IrcPainter *painter);

/* ---- what the tags give ------------------------------------------------- */

/* MARK tags in painting order. */
guint irc_scene_get_n_marks (const IrcScene *self);
const IrcTag *irc_scene_get_mark (const IrcScene *self, guint index);
/* The topmost mark at a point: its index, or -1. */
int irc_scene_pick (const IrcScene *self, double x, double y);

/* The operations as text, one a line, two decimals, C locale: for goldens. */
char *irc_scene_trace (const IrcScene *self);

G_END_DECLS
