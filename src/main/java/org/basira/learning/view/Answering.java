package org.basira.learning.view;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.basira.question.Response;

/** The part of a check one answers with, one kind of question each. */
interface Answering {

    /** What to put on the page; it stays when feedback is shown. */
    Component component();

    /** What is answered now, whole or not. */
    Response response();

    /** Shows what was right on the answer itself, and gives the reasons that stand in the verdict. */
    List<Component> review();
}
