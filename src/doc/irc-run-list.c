/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-document-builder.h"

#include <string.h>

#include "irc-document-private.h"

#define LATER "@" /* before a number: the target of what is written later */

struct _IrcRunList {
  GArray *runs; /* of IrcRun */
};

static void
clear_run (gpointer run)
{
  irc_run_clear (run);
}

IrcRunList *
irc_run_list_new (void)
{
  IrcRunList *self = g_new0 (IrcRunList, 1);

  self->runs = g_array_new (FALSE, TRUE, sizeof (IrcRun));
  g_array_set_clear_func (self->runs, clear_run);
  return self;
}

IrcRunList *
irc_run_list_new_text (const char *text)
{
  IrcRunList *self = irc_run_list_new ();

  irc_run_list_add (self, IRC_RUN_PLAIN, text);
  return self;
}

void
irc_run_list_free (IrcRunList *self)
{
  g_return_if_fail (self != NULL);
  g_array_unref (self->runs);
  g_free (self);
}

static void
add_run (IrcRunList *self,
         IrcRunStyle style,
         const char *text,
         const char *target,
         const char *anchor)
{
  IrcRun run = { 0 };

  if (text == NULL || *text == '\0')
    return;
  g_return_if_fail (strspn (text, " ") < strlen (text)); /* words, not gaps */
  run.text = g_strdelimit (g_strdup (text), "\r\n\t\v\f", ' ');
  run.style = style;
  run.target = g_strdup (target);
  run.anchor = g_strdup (anchor);
  g_array_append_val (self->runs, run);
}

void
irc_run_list_add (IrcRunList *self, IrcRunStyle style, const char *text)
{
  g_return_if_fail (self != NULL);
  add_run (self, style, text, NULL, NULL);
}

void
irc_run_list_add_link (IrcRunList *self,
                       IrcRunStyle style,
                       const char *text,
                       const char *target)
{
  g_return_if_fail (self != NULL && target != NULL);
  add_run (self, style, text, target, NULL);
}

void
irc_run_list_add_anchor (IrcRunList *self, const char *text, const char *anchor)
{
  g_return_if_fail (self != NULL && anchor != NULL);
  g_return_if_fail (text != NULL && *text != '\0');
  add_run (self, IRC_RUN_PLAIN, text, NULL, anchor);
}

void
irc_run_list_add_place (IrcRunList *self,
                        const char *text,
                        const char *target,
                        const char *anchor)
{
  g_return_if_fail (self != NULL && target != NULL);
  g_return_if_fail (text != NULL && *text != '\0');
  add_run (self, IRC_RUN_PLAIN, text, target, anchor);
}

/* Until the words are known the run is a link to nowhere. */
void
irc_run_list_add_later (IrcRunList *self, const char *text, guint what)
{
  g_autofree char *target = g_strdup_printf (LATER "%u", what);

  g_return_if_fail (self != NULL);
  add_run (self, IRC_RUN_PLAIN, text, target, NULL);
}

gboolean
irc_run_is_later (const IrcRun *run, guint *what)
{
  if (run->target == NULL || !g_str_has_prefix (run->target, LATER))
    return FALSE;
  *what = (guint) g_ascii_strtoull (run->target + strlen (LATER), NULL, 10);
  return TRUE;
}

gboolean
irc_run_list_is_empty (const IrcRunList *self)
{
  g_return_val_if_fail (self != NULL, TRUE);
  return self->runs->len == 0;
}

char *
irc_run_list_dup_text (const IrcRunList *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->runs->len; i++)
    g_string_append (text, g_array_index (self->runs, IrcRun, i).text);
  return g_string_free (text, FALSE);
}

void
irc_run_list_take (IrcRunList *self, IrcRuns *runs)
{
  gsize n = 0;

  g_return_if_fail (self != NULL && runs != NULL);
  runs->runs = g_array_steal (self->runs, &n);
  runs->n_runs = (guint) n;
  irc_run_list_free (self);
}

void
irc_run_list_take_run (IrcRunList *self, IrcRun *run)
{
  g_array_append_val (self->runs, *run);
  *run = (IrcRun){ 0 };
}
