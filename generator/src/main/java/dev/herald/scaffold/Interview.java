package dev.herald.scaffold;

import dev.herald.problem.Problem;
import dev.herald.problem.Problems;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Gathers what has to be known of a new blog: what was given, what somebody says who is asked, and what is usual.
 *
 * @param usual instead of a question's own usual answer
 */
public record Interview(Map<Question, String> given, Map<Question, String> usual) {

    /** Somebody who can be asked. */
    public interface Listener {

        /** The answer, on one line; nothing when there will be no more. */
        Optional<String> ask(String question);

        void tell(String line);
    }

    public Interview {
        given = Map.copyOf(given);
        usual = Map.copyOf(usual);
    }

    /** @throws dev.herald.problem.SiteException with every answer that cannot be used */
    public Map<Question, String> unasked() {
        Problems problems = new Problems();
        Map<Question, String> answers = new EnumMap<>(Question.class);
        for (Question question : Question.values()) {
            String answer = Asked.oneLine(given.getOrDefault(question, usual(question)));
            question.fault(answer).ifPresent(problems::add);
            answers.put(question, answer);
        }
        problems.throwIfErrors();
        return answers;
    }

    /**
     * Asks for what was not given, until the answer can be used.
     *
     * @throws dev.herald.problem.SiteException with every given answer that cannot be used, before anything is asked
     */
    public Map<Question, String> with(Listener listener) {
        Map<Question, String> answers = new EnumMap<>(unasked());
        for (Question question : Question.values()) {
            if (!given.containsKey(question)) {
                answers.put(question, asked(question, listener));
            }
        }
        return answers;
    }

    private String asked(Question question, Listener listener) {
        String usual = usual(question);
        String words = question.words() + (usual.isEmpty() ? ": " : " [" + usual + "]: ");
        while (true) {
            Optional<String> said = listener.ask(words).map(Asked::oneLine);
            String answer = said.filter(text -> !text.isEmpty()).orElse(usual);
            Optional<Problem> fault = question.fault(answer);
            if (fault.isEmpty() || said.isEmpty()) {
                return fault.isEmpty() ? answer : usual;
            }
            listener.tell(fault.get().what() + "; " + fault.get().fix());
        }
    }

    private String usual(Question question) {
        return usual.getOrDefault(question, question.usual());
    }
}
