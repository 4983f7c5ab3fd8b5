package org.basira.content.post;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.basira.question.Specimen.Segment;

/** A post's text as pieces to press, each a button that says whether it is chosen. */
public final class SegmentChoice extends Div {

    private final Map<String, NativeButton> pieces = new LinkedHashMap<>();
    private final Set<String> chosen = new LinkedHashSet<>();

    /**
     * A choice with nothing chosen yet.
     *
     * @param onChange gets the chosen segments' ids, in the order of the text
     */
    public SegmentChoice(PostBody body, String labelledBy, Consumer<Set<String>> onChange) {
        addClassName("segs");
        Authored.marked(this, body.language());
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-labelledby", labelledBy);
        for (Segment segment : body.segments()) {
            NativeButton piece = new NativeButton(body.text(segment));
            piece.addClassName("seg");
            piece.getElement().setAttribute("type", "button");
            piece.getElement().setAttribute("aria-pressed", "false");
            piece.addClickListener(click -> {
                press(segment.id());
                onChange.accept(chosen());
            });
            pieces.put(segment.id(), piece);
            add(piece);
        }
    }

    private void press(String id) {
        if (!chosen.remove(id)) {
            chosen.add(id);
        }
        show(id);
    }

    private void show(String id) {
        NativeButton piece = pieces.get(id);
        if (piece != null) {
            piece.getElement().setAttribute("aria-pressed", Boolean.toString(chosen.contains(id)));
        }
    }

    /** Shows what was chosen before. */
    public void choose(Set<String> ids) {
        chosen.clear();
        chosen.addAll(ids);
        pieces.keySet().forEach(this::show);
    }

    /** In the order of the text. */
    public Set<String> chosen() {
        Set<String> inOrder = new LinkedHashSet<>(pieces.keySet());
        inOrder.retainAll(chosen);
        return inOrder;
    }

    /** Ends the choosing, and lets the caller dress each piece with its verdict. */
    public void close(BiConsumer<String, NativeButton> dress) {
        pieces.forEach((id, piece) -> {
            piece.getElement().setAttribute("aria-disabled", "true");
            piece.setEnabled(false);
            dress.accept(id, piece);
        });
    }
}
