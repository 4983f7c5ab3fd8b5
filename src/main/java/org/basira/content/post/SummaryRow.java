package org.basira.content.post;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;

/** What opens and closes a veil. */
@Tag("summary")
final class SummaryRow extends HtmlContainer {}
