/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What all pages of the window have in common.
 *
 * A page belongs to one session for its whole life.  It is refreshed when the
 * assessment is new and the page can be seen; a hidden page is refreshed when
 * it is next shown.  The help pane follows "help-criterion" of the page.
 * Pages are built when they are first visited.  The views of a page that has
 * several (irc-arguments-page.h) are such pages themselves.
 */
#pragma once

#include <gtk/gtk.h>
#include "irc-font.h"
#include "irc-session.h"

G_BEGIN_DECLS

#define IRC_TYPE_STEP_PAGE (irc_step_page_get_type ())
/* Properties: session, fonts (pointer) (construct only), help-criterion. */
G_DECLARE_DERIVABLE_TYPE (IrcStepPage, irc_step_page, IRC, STEP_PAGE, GtkWidget)

struct _IrcStepPageClass {
  GtkWidgetClass parent_class;
  /* The assessment is another one.  May be NULL. */
  void (*refresh) (IrcStepPage *self, IrcAssessment *assessment);
  /* Brings a criterion into view and gives it the focus.  May be NULL. */
  void (*show_criterion) (IrcStepPage *self, const char *criterion);
  /* Brings what stands at @path, as in IrcCase::changed, into view and gives it
   * the focus.  May be NULL. */
  void (*show_edit) (IrcStepPage *self, const char *path);
  /* The window's focus is on @focus in the page, or not in it (NULL).  May be
   * NULL. */
  void (*focus_moved) (IrcStepPage *self, GtkWidget *focus);
};

IrcSession *irc_step_page_get_session (IrcStepPage *self);
IrcFonts *irc_step_page_get_fonts (IrcStepPage *self);
void irc_step_page_show_criterion (IrcStepPage *self, const char *criterion);
/* The focus is somewhere on the page afterwards. */
void irc_step_page_show_edit (IrcStepPage *self, const char *path);
/* Id of the criterion that the user looks at, or NULL. */
const char *irc_step_page_get_help_criterion (IrcStepPage *self);
void irc_step_page_set_help_criterion (IrcStepPage *self,
                                       const char *criterion);

G_END_DECLS
