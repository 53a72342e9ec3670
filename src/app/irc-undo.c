/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-undo.h"

#include <string.h>

#define TYPING_PAUSE (2 * G_USEC_PER_SEC)

/* What happened to the bytes of a state. */
typedef enum {
  KIND_INSERTED,
  KIND_DELETED,
  KIND_REPLACED,
} Kind;

/* From one state to the next: @old at @at becomes @new. */
typedef struct {
  gsize at;
  GBytes *old, *new;
} Delta;

typedef struct {
  Delta delta;
  Kind kind; /* of the last edit that it was made of */
  char *path, *label;
  gint64 modified_before, modified_after; /* the case's, seconds since 1970 */
  gint64 time;                            /* of the last edit, by the clock */
  guint64 id;                             /* of the state behind it */
} Step;

struct _IrcUndo {
  GObject parent_instance;
  IrcCase *case_;
  IrcUndoNamer name;
  gpointer name_data;
  IrcUndoClock clock;

  GBytes *state; /* as after the first n_done steps */
  gint64 modified;
  GPtrArray *steps;
  guint n_done;
  guint64 first_id, last_id; /* of the state before all steps; ever given */
  guint64 saved_id;          /* 0: of no state */
  gboolean broken;           /* the next edit begins a step */

  char *path;        /* of the edits not yet made a step; NULL: none */
  const char *label; /* of the next step, lent; NULL: as it is named */
  guint idle;        /* source, 0: none */
  gboolean working;
};

G_DEFINE_FINAL_TYPE (IrcUndo, irc_undo, G_TYPE_OBJECT)

enum { PROP_UNDO_LABEL = 1, PROP_REDO_LABEL, N_PROPERTIES };

static GParamSpec *properties[N_PROPERTIES];

/* ---- differences --------------------------------------------------------- */

static const char *
peek (GBytes *bytes, gsize *length)
{
  return g_bytes_get_data (bytes, length);
}

static void
delta_clear (Delta *self)
{
  g_clear_pointer (&self->old, g_bytes_unref);
  g_clear_pointer (&self->new, g_bytes_unref);
}

/* Without what both begin and end with. */
static Delta
delta_between (GBytes *before, GBytes *after)
{
  gsize a, b, at = 0;
  const char *old = peek (before, &a), *new = peek (after, &b);
  const gsize least = MIN (a, b);

  while (at < least && old[at] == new[at])
    at++;
  while (MIN (a, b) > at && old[a - 1] == new[b - 1]) {
    a--;
    b--;
  }
  return (Delta){ at,
                  g_bytes_new (old + at, a - at),
                  g_bytes_new (new + at, b - at) };
}

/* @state with @to at the place of @from. */
static GBytes *
exchange (GBytes *state, gsize at, GBytes *from, GBytes *to)
{
  GByteArray *result = g_byte_array_new ();
  gsize length, n_from = g_bytes_get_size (from), n_to;
  const guint8 *bytes = g_bytes_get_data (state, &length);
  const guint8 *put = g_bytes_get_data (to, &n_to);

  g_byte_array_append (result, bytes, (guint) at);
  if (n_to > 0)
    g_byte_array_append (result, put, (guint) n_to);
  g_byte_array_append (
      result, bytes + at + n_from, (guint) (length - at - n_from));
  return g_byte_array_free_to_bytes (result);
}

static Kind
delta_get_kind (const Delta *self)
{
  if (g_bytes_get_size (self->old) == 0)
    return KIND_INSERTED;
  return g_bytes_get_size (self->new) == 0 ? KIND_DELETED : KIND_REPLACED;
}

/* ---- steps --------------------------------------------------------------- */

static void
step_free (gpointer data)
{
  Step *self = data;

  delta_clear (&self->delta);
  g_free (self->path);
  g_free (self->label);
  g_free (self);
}

static Step *
get_step (IrcUndo *self, guint index)
{
  return g_ptr_array_index (self->steps, index);
}

static guint64
get_state_id (IrcUndo *self)
{
  return self->n_done > 0 ? get_step (self, self->n_done - 1)->id
                          : self->first_id;
}

static void
forget_oldest (IrcUndo *self)
{
  gsize size = 0;
  guint n = self->steps->len, kept = 0;

  while (kept < n) {
    const Delta *delta = &get_step (self, n - 1 - kept)->delta;

    size += g_bytes_get_size (delta->old) + g_bytes_get_size (delta->new);
    if (kept >= IRC_UNDO_MAX_STEPS ||
        (kept >= IRC_UNDO_MIN_STEPS && size > IRC_UNDO_MAX_BYTES))
      break;
    kept++;
  }
  if (kept == n)
    return;
  self->first_id = get_step (self, n - kept - 1)->id;
  g_ptr_array_remove_range (self->steps, 0, n - kept);
  self->n_done = kept;
}

/* The last step, where an edit of this @kind at self->path goes on with it. */
static Step *
get_step_to_extend (IrcUndo *self, Kind kind, gint64 now)
{
  Step *last = self->n_done > 0 ? get_step (self, self->n_done - 1) : NULL;

  if (last == NULL || self->broken || self->n_done < self->steps->len ||
      kind == KIND_REPLACED ||
      (last->kind != kind && last->kind != KIND_REPLACED) ||
      now - last->time >= TYPING_PAUSE || !g_str_equal (last->path, self->path))
    return NULL;
  return last;
}

static void
extend (IrcUndo *self, Step *step, GBytes *before, GBytes *state)
{
  delta_clear (&step->delta);
  step->delta = delta_between (before, state);
  step->id = ++self->last_id;
}

static Step *
add_step (IrcUndo *self, Delta *delta)
{
  Step *step = g_new0 (Step, 1);

  g_ptr_array_set_size (self->steps, (int) self->n_done);
  *step = (Step){ .delta = *delta,
                  .path = g_strdup (self->path),
                  .modified_before = self->modified,
                  .id = ++self->last_id };
  *delta = (Delta){ 0 };
  g_ptr_array_add (self->steps, step);
  self->n_done++;
  forget_oldest (self);
  return step;
}

static void
notify_labels (IrcUndo *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNDO_LABEL]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REDO_LABEL]);
}

/* Makes a step of what was edited since the last one. */
static void
record (IrcUndo *self, GBytes *state)
{
  Delta delta = delta_between (self->state, state);
  const Kind kind = delta_get_kind (&delta);
  const gint64 now = self->clock ();
  Step *step = get_step_to_extend (self, kind, now);
  g_autoptr (GBytes) before =
      step != NULL
          ? exchange (
                self->state, step->delta.at, step->delta.new, step->delta.old)
          : g_bytes_ref (self->state);

  if (step != NULL)
    extend (self, step, before, state);
  else
    step = add_step (self, &delta);
  delta_clear (&delta);
  step->kind = kind;
  step->time = now;
  step->modified_after = irc_case_peek (self->case_)->modified;
  g_free (step->label);
  step->label = self->label != NULL
                    ? g_strdup (self->label)
                    : self->name (self->path, before, self->name_data);
  g_bytes_unref (self->state);
  self->state = g_bytes_ref (state);
  self->modified = step->modified_after;
  self->broken = FALSE;
}

static void
settle (IrcUndo *self)
{
  g_autoptr (GBytes) state = NULL;

  g_clear_handle_id (&self->idle, g_source_remove);
  if (self->path == NULL)
    return;
  state = irc_case_save_state (self->case_);
  if (!g_bytes_equal (state, self->state)) {
    record (self, state);
    notify_labels (self);
  }
  g_clear_pointer (&self->path, g_free);
}

static gboolean
on_idle (gpointer data)
{
  IrcUndo *self = data;

  self->idle = 0;
  settle (self);
  return G_SOURCE_REMOVE;
}

/* Several edits are called after the first of them, or after one inside of it:
 * a draft is written down before the item in it is edited. */
static void
on_changed (IrcUndo *self, const char *path)
{
  if (self->working)
    return;
  if (self->path == NULL || g_str_has_prefix (path, self->path)) {
    g_free (self->path);
    self->path = g_strdup (path);
  }
  if (self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_DEFAULT, on_idle, self, NULL);
}

/* ---- the object ---------------------------------------------------------- */

static void
irc_undo_get_property (GObject *object,
                       guint property_id,
                       GValue *value,
                       GParamSpec *pspec)
{
  IrcUndo *self = IRC_UNDO (object);

  g_value_set_string (value,
                      property_id == PROP_UNDO_LABEL
                          ? irc_undo_get_label (self)
                          : irc_undo_get_redo_label (self));
}

static void
irc_undo_finalize (GObject *object)
{
  IrcUndo *self = IRC_UNDO (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_object (&self->case_);
  g_bytes_unref (self->state);
  g_ptr_array_unref (self->steps);
  g_free (self->path);
  G_OBJECT_CLASS (irc_undo_parent_class)->finalize (object);
}

static void
irc_undo_class_init (IrcUndoClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags =
      G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = irc_undo_get_property;
  object_class->finalize = irc_undo_finalize;
  properties[PROP_UNDO_LABEL] =
      g_param_spec_string ("undo-label", NULL, NULL, NULL, flags);
  properties[PROP_REDO_LABEL] =
      g_param_spec_string ("redo-label", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
irc_undo_init (IrcUndo *self)
{
  self->steps = g_ptr_array_new_with_free_func (step_free);
  self->first_id = self->last_id = self->saved_id = 1;
}

IrcUndo *
irc_undo_new (IrcCase *case_,
              IrcUndoNamer name,
              gpointer data,
              IrcUndoClock clock)
{
  IrcUndo *self = g_object_new (IRC_TYPE_UNDO, NULL);

  self->case_ = g_object_ref (case_);
  self->name = name;
  self->name_data = data;
  self->clock = clock != NULL ? clock : g_get_monotonic_time;
  self->state = irc_case_save_state (case_);
  self->modified = irc_case_peek (case_)->modified;
  g_signal_connect_object (
      case_, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  return self;
}

static void
go (IrcUndo *self, const Step *step, gboolean back)
{
  GBytes *state =
      back ? exchange (
                 self->state, step->delta.at, step->delta.new, step->delta.old)
           : exchange (
                 self->state, step->delta.at, step->delta.old, step->delta.new);

  g_bytes_unref (self->state);
  self->state = state;
  self->modified = back ? step->modified_before : step->modified_after;
  self->working = TRUE;
  irc_case_restore (self->case_, state, self->modified);
  self->working = FALSE;
  self->broken = TRUE;
  notify_labels (self);
}

gboolean
irc_undo_undo (IrcUndo *self)
{
  g_return_val_if_fail (IRC_IS_UNDO (self), FALSE);

  settle (self);
  if (self->n_done == 0)
    return FALSE;
  self->n_done--;
  go (self, get_step (self, self->n_done), TRUE);
  return TRUE;
}

gboolean
irc_undo_redo (IrcUndo *self)
{
  g_return_val_if_fail (IRC_IS_UNDO (self), FALSE);

  settle (self);
  if (self->n_done == self->steps->len)
    return FALSE;
  self->n_done++;
  go (self, get_step (self, self->n_done - 1), FALSE);
  return TRUE;
}

void
irc_undo_restore (IrcUndo *self, GBytes *state, const char *label)
{
  g_return_if_fail (IRC_IS_UNDO (self) && state != NULL && label != NULL);

  settle (self);
  self->broken = TRUE;
  self->label = label;
  irc_case_restore (self->case_, state, irc_case_peek (self->case_)->modified);
  settle (self);
  self->label = NULL;
  self->broken = TRUE;
}

GBytes *
irc_undo_dup_state (IrcUndo *self)
{
  g_return_val_if_fail (IRC_IS_UNDO (self), NULL);

  settle (self);
  return g_bytes_ref (self->state);
}

gboolean
irc_undo_is_working (IrcUndo *self)
{
  g_return_val_if_fail (IRC_IS_UNDO (self), FALSE);

  return self->working;
}

/* NULL when there is none. */
static const Step *
peek_next (IrcUndo *self, gboolean back)
{
  if (back)
    return self->n_done > 0 ? get_step (self, self->n_done - 1) : NULL;
  return self->n_done < self->steps->len ? get_step (self, self->n_done) : NULL;
}

const char *
irc_undo_get_label (IrcUndo *self)
{
  g_return_val_if_fail (IRC_IS_UNDO (self), NULL);
  const Step *step = peek_next (self, TRUE);

  return step != NULL ? step->label : NULL;
}

const char *
irc_undo_get_redo_label (IrcUndo *self)
{
  g_return_val_if_fail (IRC_IS_UNDO (self), NULL);
  const Step *step = peek_next (self, FALSE);

  return step != NULL ? step->label : NULL;
}

const char *
irc_undo_get_path (IrcUndo *self)
{
  g_return_val_if_fail (IRC_IS_UNDO (self), NULL);
  const Step *step = NULL;

  settle (self);
  step = peek_next (self, TRUE);
  return step != NULL ? step->path : NULL;
}

const char *
irc_undo_get_redo_path (IrcUndo *self)
{
  g_return_val_if_fail (IRC_IS_UNDO (self), NULL);
  const Step *step = NULL;

  settle (self);
  step = peek_next (self, FALSE);
  return step != NULL ? step->path : NULL;
}

guint64
irc_undo_begin_save (IrcUndo *self)
{
  g_return_val_if_fail (IRC_IS_UNDO (self), 0);

  settle (self);
  self->broken = TRUE;
  return get_state_id (self);
}

void
irc_undo_mark_saved_as (IrcUndo *self, guint64 state)
{
  g_return_if_fail (IRC_IS_UNDO (self));

  self->saved_id = state;
}

void
irc_undo_mark_saved (IrcUndo *self)
{
  irc_undo_mark_saved_as (self, irc_undo_begin_save (self));
}

void
irc_undo_mark_unsaved (IrcUndo *self)
{
  g_return_if_fail (IRC_IS_UNDO (self));

  self->saved_id = 0;
}

gboolean
irc_undo_is_saved (IrcUndo *self)
{
  g_return_val_if_fail (IRC_IS_UNDO (self), FALSE);

  settle (self);
  return self->saved_id == get_state_id (self);
}
