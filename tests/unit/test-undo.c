/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Undo and redo against a list of whole states, which is what they stand for;
 * and that the session's "modified" and the names of steps follow. */
#include "irc-undo.h"

#include "case-support.h"
#include "irc-session.h"

#include <glib/gstdio.h>
#include <string.h>

static gint64 now;

static gint64
fake_clock (void)
{
  return now;
}

static char *
name_path (const char *path, GBytes *before, gpointer data)
{
  return g_strdup (path);
}

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* Long after the last edit. */
static void
wait_a_minute (void)
{
  settle ();
  now += 60 * G_USEC_PER_SEC;
}

typedef struct {
  IrcCase *case_;
  IrcUndo *undo;
  IrcAnswer *answer;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  now = 1;
  self->case_ = case_load_maximal ();
  self->undo = irc_undo_new (self->case_, name_path, NULL, fake_clock);
  self->answer = irc_case_ensure_answer (self->case_, "in-1-rounds");
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_object (&self->undo);
  g_clear_object (&self->case_);
}

static void
set_note (Fixture *self, const char *note)
{
  g_object_set (self->answer, "note", note, NULL);
  settle ();
}

static void
assert_note (Fixture *self, const char *note)
{
  g_assert_cmpstr (irc_answer_peek (self->answer)->note, ==, note);
}

/* ---- against whole states ------------------------------------------------ */

/* What undo stands for: every state is kept whole. */
typedef struct {
  GPtrArray *states; /* of GBytes */
  guint at;
} Model;

static void
model_add (Model *self, GBytes *state)
{
  g_ptr_array_set_size (self->states, (int) self->at + 1);
  g_ptr_array_add (self->states, state);
  self->at++;
}

static void
assert_as_in (Fixture *self, const Model *model)
{
  GBytes *wanted = model->states->pdata[model->at];
  g_autoptr (GBytes) found = irc_case_save_state (self->case_);

  g_assert_true (g_bytes_equal (found, wanted));
  g_assert_cmpint (irc_undo_get_label (self->undo) != NULL, ==, model->at > 0);
  g_assert_cmpint (irc_undo_get_redo_label (self->undo) != NULL,
                   ==,
                   model->at + 1 < model->states->len);
}

static void
step_randomly (Fixture *self, Model *model)
{
  const gboolean back = g_test_rand_bit ();

  if (g_test_rand_int_range (0, 3) == 0) {
    g_autoptr (GBytes) before = irc_case_save_state (self->case_);
    g_autoptr (GBytes) after = NULL;

    case_edit_randomly (self->case_);
    wait_a_minute ();
    after = irc_case_save_state (self->case_);
    if (!g_bytes_equal (before, after))
      model_add (model, g_steal_pointer (&after));
  } else if (back) {
    g_assert_cmpint (irc_undo_undo (self->undo), ==, model->at > 0);
    model->at -= model->at > 0;
  } else {
    const gboolean more = model->at + 1 < model->states->len;

    g_assert_cmpint (irc_undo_redo (self->undo), ==, more);
    model->at += more;
  }
  settle ();
}

static void
test_random (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) states =
      g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  Model model = { states, 0 };

  g_ptr_array_add (states, irc_case_save_state (self->case_));
  for (guint i = 0; i < 200; i++) {
    step_randomly (self, &model);
    assert_as_in (self, &model);
  }
}

/* ---- steps --------------------------------------------------------------- */

static void
test_typing_is_one_step (Fixture *self, gconstpointer data)
{
  set_note (self, "");
  wait_a_minute ();
  set_note (self, "w");
  set_note (self, "wa");
  now += 1.9 * G_USEC_PER_SEC;
  set_note (self, "war");
  set_note (self, "ward");
  wait_a_minute ();
  set_note (self, "ward s");
  g_assert_true (irc_undo_undo (self->undo));
  assert_note (self, "ward");
  g_assert_true (irc_undo_undo (self->undo));
  assert_note (self, "");
  g_assert_true (irc_undo_redo (self->undo));
  assert_note (self, "ward");
  /* What follows going back is never part of what was there. */
  set_note (self, "wards");
  g_assert_null (irc_undo_get_redo_label (self->undo));
  g_assert_true (irc_undo_undo (self->undo));
  assert_note (self, "ward");
}

static void
test_deleting_is_another_step (Fixture *self, gconstpointer data)
{
  set_note (self, "");
  wait_a_minute ();
  set_note (self, "wa");
  set_note (self, "ward");
  set_note (self, "war");
  set_note (self, "wa");
  g_assert_true (irc_undo_undo (self->undo));
  assert_note (self, "ward");
  g_assert_true (irc_undo_undo (self->undo));
  assert_note (self, "");
}

static void
test_answers_are_steps (Fixture *self, gconstpointer data)
{
  const IrcState states[] = { IRC_STATE_PARTLY,
                              IRC_STATE_TO_VERIFY,
                              IRC_STATE_NOT_IN_PLACE };

  for (guint i = 0; i < G_N_ELEMENTS (states); i++) {
    g_object_set (
        self->answer, "state", (int) states[i], "confirmed", TRUE, NULL);
    settle ();
  }
  g_assert_cmpstr (
      irc_undo_get_label (self->undo), ==, "/answers/in-1-rounds/state");
  for (guint i = G_N_ELEMENTS (states) - 1; i > 0; i--) {
    g_assert_true (irc_undo_undo (self->undo));
    g_assert_cmpint (
        irc_answer_peek (self->answer)->state, ==, (int) states[i - 1]);
  }
}

/* What one action does in several places, before the main loop turns. */
static void
test_one_action_is_one_step (Fixture *self, gconstpointer data)
{
  g_autoptr (GBytes) before = irc_case_save_state (self->case_);
  g_autoptr (GBytes) after = NULL;

  g_object_set (self->answer, "note", "x", NULL);
  g_object_set (irc_case_get_centre (self->case_), "name", "y", NULL);
  g_assert_true (irc_undo_undo (self->undo));
  after = irc_case_save_state (self->case_);
  g_assert_true (g_bytes_equal (before, after));
  g_assert_false (irc_undo_undo (self->undo));
}

/* The name is that of what was edited in a list, not of the list. */
static void
test_named_by_the_inner (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (items, irc_chosen_new ("pack-argument", NULL));
  irc_case_set_list (self->case_, IRC_LIST_CHOSEN, items);
  g_object_set (items->pdata[0], "claim", "Mine", NULL);
  settle ();
  g_assert_cmpstr (
      irc_undo_get_label (self->undo), ==, "/arguments/chosen/0/claim");
}

static void
test_no_edit_no_step (Fixture *self, gconstpointer data)
{
  const char *name = irc_centre_peek (irc_case_get_centre (self->case_))->name;
  g_autofree char *held = g_strdup (name);

  g_object_set (irc_case_get_centre (self->case_), "name", "y", NULL);
  g_object_set (irc_case_get_centre (self->case_), "name", held, NULL);
  settle ();
  g_assert_null (irc_undo_get_label (self->undo));
  g_assert_false (irc_undo_undo (self->undo));
}

/* Another state of the case is one step, whatever it changes. */
static void
test_restored (Fixture *self, gconstpointer data)
{
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) wanted = NULL;
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GBytes) back = NULL;
  g_autoptr (IrcCase) other = case_load_maximal ();

  set_note (self, "typed");
  before = irc_undo_dup_state (self->undo);
  back = irc_case_save_state (self->case_);
  g_assert_true (g_bytes_equal (before, back));
  g_object_set (irc_case_get_centre (other), "name", "Other", NULL);
  g_object_set (other, "title", "Earlier", NULL);
  wanted = irc_case_save_state (other);
  irc_undo_restore (self->undo, wanted, "Earlier version");
  after = irc_case_save_state (self->case_);
  g_assert_true (g_bytes_equal (after, wanted));
  g_assert_cmpstr (irc_undo_get_label (self->undo), ==, "Earlier version");
  set_note (self, "typed on");
  g_assert_true (irc_undo_undo (self->undo));
  g_assert_cmpstr (irc_undo_get_label (self->undo), ==, "Earlier version");
  g_assert_true (irc_undo_undo (self->undo));
  g_clear_pointer (&after, g_bytes_unref);
  after = irc_case_save_state (self->case_);
  g_assert_true (g_bytes_equal (after, before));
}

static void
test_limit (Fixture *self, gconstpointer data)
{
  guint n = 0;

  for (guint i = 0; i < IRC_UNDO_MAX_STEPS + 50; i++) {
    g_autofree char *note = g_strdup_printf ("%u", i);

    set_note (self, note);
    wait_a_minute ();
  }
  while (irc_undo_undo (self->undo))
    n++;
  g_assert_cmpuint (n, ==, IRC_UNDO_MAX_STEPS);
  assert_note (self, "49");
  g_assert_false (irc_undo_is_saved (self->undo));
}

/* ---- what was saved ------------------------------------------------------ */

static void
test_saved (Fixture *self, gconstpointer data)
{
  const gint64 moment = irc_case_peek (self->case_)->modified;

  g_assert_true (irc_undo_is_saved (self->undo));
  set_note (self, "a");
  irc_case_touch (self->case_, moment + 100);
  g_assert_false (irc_undo_is_saved (self->undo));
  irc_undo_undo (self->undo);
  g_assert_true (irc_undo_is_saved (self->undo));
  g_assert_cmpint (irc_case_peek (self->case_)->modified, ==, moment);
  irc_undo_redo (self->undo);
  irc_undo_mark_saved (self->undo);
  g_assert_true (irc_undo_is_saved (self->undo));
  /* Typed on without a pause: a step of its own. */
  set_note (self, "ab");
  g_assert_false (irc_undo_is_saved (self->undo));
  irc_undo_undo (self->undo);
  g_assert_true (irc_undo_is_saved (self->undo));
  irc_undo_undo (self->undo);
  g_assert_false (irc_undo_is_saved (self->undo));
  irc_undo_mark_unsaved (self->undo);
  irc_undo_redo (self->undo);
  g_assert_false (irc_undo_is_saved (self->undo));
}

/* ---- in a session -------------------------------------------------------- */

static void
test_session (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IrcLibrary) library = irc_library_load (&error);
  g_autoptr (IrcSession) session = irc_session_open_sample (library, &error);
  IrcCase *case_ = irc_session_get_case (session);
  IrcUndo *undo = irc_session_get_undo (session);
  IrcAnswer *answer = irc_case_ensure_answer (case_, "in-2-admission-rights");
  const int level =
      irc_assessment_get_level (irc_session_get_assessment (session));

  g_assert_no_error (error);
  for (guint i = 0; i < 2; i++) {
    g_object_set (
        answer, "state", i == 0 ? IRC_STATE_TO_VERIFY : IRC_STATE_PARTLY, NULL);
    settle ();
  }
  g_assert_true (irc_session_is_modified (session));
  g_assert_cmpstr (irc_undo_get_label (undo),
                   ==,
                   "Admission rights without own beds → partly");
  while (irc_undo_undo (undo))
    settle ();
  g_assert_false (irc_session_is_modified (session));
  g_assert_cmpint (
      irc_assessment_get_level (irc_session_get_assessment (session)),
      ==,
      level);
  g_object_set (case_, "title", "Another", NULL);
  settle ();
  g_assert_cmpstr (
      irc_undo_get_label (undo), ==, "Title of the case → Another");
  g_assert_true (irc_session_is_modified (session));
}

#define ADD(name, test)                                                        \
  g_test_add ("/undo/" name, Fixture, NULL, set_up, test, tear_down)

/* A case that is too large for a file (saving says so) can be brought back to
 * what it was, and forth again. */
static void
test_too_large_for_a_file (Fixture *self, gconstpointer data)
{
  g_autofree char *note = g_strnfill ((16u << 20) + 1, 'n');
  g_autofree char *other = g_strconcat (note, "o", NULL);

  set_note (self, "short");
  wait_a_minute ();
  set_note (self, note);
  wait_a_minute ();
  set_note (self, other);
  g_assert_true (irc_undo_undo (self->undo));
  assert_note (self, note);
  g_assert_true (irc_undo_undo (self->undo));
  assert_note (self, "short");
  g_assert_true (irc_undo_redo (self->undo));
  g_assert_true (irc_undo_redo (self->undo));
  assert_note (self, other);
  g_autoptr (GBytes) state = irc_undo_dup_state (self->undo);
  g_autoptr (GBytes) wanted = irc_case_save_state (self->case_);
  g_assert_true (g_bytes_equal (state, wanted));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("random", test_random);
  ADD ("typing", test_typing_is_one_step);
  ADD ("deleting", test_deleting_is_another_step);
  ADD ("answers", test_answers_are_steps);
  ADD ("one-action", test_one_action_is_one_step);
  ADD ("inner", test_named_by_the_inner);
  ADD ("no-edit", test_no_edit_no_step);
  ADD ("restored", test_restored);
  ADD ("limit", test_limit);
  ADD ("too-large-for-a-file", test_too_large_for_a_file);
  ADD ("saved", test_saved);
  g_test_add_func ("/undo/session", test_session);
  return g_test_run ();
}
